/** Asks again after a growing pause, as long as nobody answers. */
export async function getWithRetries(url: string, tries: number): Promise<{ text: string; tries: number }> {
  for (let made = 1; ; made += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(250) })
      return { text: await response.text(), tries: made }
    } catch (error) {
      if (made === tries) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * made))
    }
  }
}
