/** The path of an installed browser's program, or null. */
export function findBrowser(name: 'chromium' | 'firefox'): string | null;
