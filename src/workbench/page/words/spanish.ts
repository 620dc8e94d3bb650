/** The Spanish of the page, by its English: usted, and the words of Google's own sheet in Latin America. What is missing here does not compile. */
import { barsEs } from "./bars.es";
import { menusEs } from "./menus.es";
import { platformEs } from "./platform.es";
import { windowsEs } from "./windows.es";

export const spanish = { ...menusEs, ...barsEs, ...windowsEs, ...platformEs } as const;
