/** The words of the sign-in page, in both languages. Read by second-graders and their parents: short, and nothing twice. */
import type { Language } from "../../contract";

export interface SignInTexts {
  readonly title: string;
  readonly username: string;
  readonly password: string;
  readonly show: string;
  readonly signIn: string;
  readonly newPassword: string;
  readonly choose: string;
  /** The rule, as three ticks. */
  readonly ticks: { readonly long: string; readonly letters: string; readonly digit: string };
  readonly save: string;
  readonly stay: string;
  readonly welcome: string;
  readonly saved: string;
  /** Whether the password was a temporary one that was used is not told to whoever only knows a username: so it is said to everybody. */
  readonly failed: string;
  readonly usedUp: string;
  readonly expired: string;
  readonly tooOften: string;
  /** The service cannot be reached, or has met a fault of its own. */
  readonly away: string;
}

export const signInTexts: Readonly<Record<Language, SignInTexts>> = {
  en: {
    title: "Sign in",
    username: "Username",
    password: "Password",
    show: "Show the password",
    signIn: "Sign in",
    newPassword: "New password",
    choose: "Hello, {name}. Now choose a password of your own.",
    ticks: {
      long: "{count} or more, and no spaces",
      letters: "A big letter (A) and a small letter (a)",
      digit: "A number (1, 2, 3)",
    },
    save: "Save my password",
    stay: "Save it before you leave: the password from your slip does not work again.",
    welcome: "Welcome, {name}. You are signed in.",
    saved: "Saved. Sign in with your own password now.",
    failed: "That did not work. Look at your username and password again.",
    usedUp: "A password from a slip works only once. Have you used it? Ask your teacher for a new slip.",
    expired: "This password has ended. Ask your teacher or an administrator for a new one.",
    tooOften: "Too many tries. Wait a minute, then try again.",
    away: "Signing in does not work right now. Try again in a minute.",
  },
  es: {
    title: "Entrar",
    username: "Nombre de usuario",
    password: "Contraseña",
    show: "Mostrar la contraseña",
    signIn: "Entrar",
    newPassword: "Contraseña nueva",
    choose: "Hola, {name}. Ahora elija una contraseña propia.",
    ticks: {
      long: "{count} o más, sin espacios",
      letters: "Una letra mayúscula (A) y una minúscula (a)",
      digit: "Un número (1, 2, 3)",
    },
    save: "Guardar mi contraseña",
    stay: "Guárdela antes de salir: la contraseña de la tarjeta ya no sirve.",
    welcome: "Le damos la bienvenida, {name}. Ya está dentro.",
    saved: "Guardada. Ahora entre con su propia contraseña.",
    failed: "No funcionó. Revise su nombre de usuario y su contraseña.",
    usedUp: "La contraseña de una tarjeta sirve una sola vez. ¿Ya la usó? Pida otra tarjeta en su escuela.",
    expired: "Esta contraseña venció. Pida una nueva a su maestra o maestro, o a un administrador.",
    tooOften: "Demasiados intentos. Espere un minuto e inténtelo de nuevo.",
    away: "En este momento no se puede entrar. Inténtelo de nuevo en un minuto.",
  },
};
