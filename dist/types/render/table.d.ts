/** Lines with the columns below each other, two spaces apart. */
export declare function table(rows: readonly (readonly string[])[]): string;
