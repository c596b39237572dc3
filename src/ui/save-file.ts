/** Hands the reader a file to save. Needs no permission: it is an ordinary link to a local object. */
export function saveTextFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the object once the click's task is over; large files need a moment more.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
