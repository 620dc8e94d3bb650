/** Hands a file to the browser's downloads. */
import type { DownloadedFile } from "../../contract";

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function saveDownload({ name, mimeType, base64 }: DownloadedFile): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  download(new Blob([bytes], { type: mimeType }), name);
}
