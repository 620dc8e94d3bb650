/**
 * What nobody wants to see on a screen in class. Only what our own joining made counts: Mitchell, Hassan, Dickson and Takeshita are people's
 * names and stay as they are, but T. Itus and A. Sson are not run together.
 */
const rude: readonly string[] =
  "anal anus arse ass balls bastard bitch bollock boner boob bugger bum butt clit cock coon crap cum cunt damn dick dildo dyke fag fart fat fuck fuk fuc gay gook hell hoe homo idiot jap jerk jizz kike kill kkk loser moron nazi negr nigg paki pedo pee penis piss poo poop porn prick puss puta puto queer rape retard scum semen sex shit skank slag slave slut sperm spic suck thot tit tranny turd twat ugly vag wank whore".split(
    " ",
  );

/** Words that are no part of an American name: as a whole name part they are a prank, and are not repeated. */
const never: ReadonlySet<string> = new Set(
  "arse bastard bitch boob boobs clit cunt dildo fuck fucker fuk jizz nigga nigger penis piss poop porn puta puto shit slut turd twat wanker whore".split(
    " ",
  ),
);

/** True when the parts, run together, say something rude that none of them says alone, or one of them is nothing but a swear word. */
export function isRude(parts: readonly string[]): boolean {
  if (parts.some((part) => never.has(part))) return true;
  const joined = parts.join("");
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.length;
  }
  return rude.some((word) => {
    for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1)) {
      if (starts.some((start) => start > at && start < at + word.length)) return true;
    }
    return false;
  });
}
