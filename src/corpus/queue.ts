/**
 * Lets a request run without waiting for it. A failed one aborts its transaction, and that is where the
 * error is reported.
 */
export function queue(request: Promise<unknown>): void {
  request.catch(() => undefined);
}
