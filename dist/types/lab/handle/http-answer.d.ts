/** Runs inside, so it uses nothing that is around it here: the status with which a URL is answered. */
export declare function httpAnswer(url: string): Promise<number>;
