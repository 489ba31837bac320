/** Runs inside, so it uses nothing that is around it here: the status with which a URL is answered. */
export async function httpAnswer(url: string): Promise<number> {
  const { status, body } = await fetch(url, { redirect: 'manual' })
  await body?.cancel()
  return status
}
