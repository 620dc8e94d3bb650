export { tellDone } from "./done";
export type { HookMessage } from "./events";
export { tellOfPasswords, tellOfStuck } from "./look";
export { type Hook, HookError, sendToHook, signatureOf } from "./send";
