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
    stay: "Do not leave before you have saved it: the password from your slip worked this once.",
    welcome: "Welcome, {name}. You are signed in.",
    saved: "Saved. Sign in with your own password now.",
    failed: "That did not work. Look at your username and your password again.",
    usedUp:
      "Is the password from a slip? It works only once. If you have used it and have no password of your own yet, ask your teacher for a new slip.",
    expired: "This password has ended. Ask your teacher or an administrator for a new one.",
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
    stay: "No salga antes de guardarla: la contraseña de la tarjeta sirve solo esta vez.",
    welcome: "Le damos la bienvenida, {name}. Ya está dentro.",
    saved: "Guardada. Ahora entre con su propia contraseña.",
    failed: "No funcionó. Revise su nombre de usuario y su contraseña.",
    usedUp:
      "¿La contraseña es de una tarjeta? Sirve una sola vez. Si ya la usó y todavía no tiene una propia, pida a su maestra o maestro una tarjeta nueva.",
    expired: "Esta contraseña venció. Pida una nueva a su maestra o maestro, o a un administrador.",
  },
};
