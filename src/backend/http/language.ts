/** The language of the answer's sentences, from Accept-Language. */
import { type Language, languages } from "../../contract";

export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { language: tag.split("-")[0], quality: Number(quality ?? 1) };
    })
    .sort((one, other) => other.quality - one.quality);
  for (const wish of wishes) {
    const found = languages.find((language) => language === wish.language && wish.quality > 0);
    if (found !== undefined) return found;
  }
  return "en";
}
