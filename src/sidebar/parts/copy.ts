/** Copies text. Google's frame may refuse the modern way, so the old one is kept as the second. */
const patience = 1000;

export async function copyText(text: string): Promise<boolean> {
  try {
    // Firefox may ask its user, or in a frame never answer.
    const never = new Promise<never>((_, reject) => setTimeout(reject, patience));
    await Promise.race([navigator.clipboard.writeText(text), never]);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}
