/** The words of the sign-in page, in both languages. Read by children and teachers: short. */
import type { Language } from "../../contract";

export interface SignInTexts {
  readonly title: string;
  readonly username: string;
  readonly password: string;
  readonly signIn: string;
  readonly newPassword: string;
  readonly choose: string;
  readonly rules: string;
  readonly save: string;
  readonly welcome: string;
  readonly saved: string;
}

export const signInTexts: Readonly<Record<Language, SignInTexts>> = {
  en: {
    title: "Sign in",
    username: "Username",
    password: "Password",
    signIn: "Sign in",
    newPassword: "New password",
    choose: "Choose a password of your own, {name}. The temporary one is used up.",
    rules: "At least 9 characters without spaces, with an upper case letter, a lower case letter and a digit.",
    save: "Save the password",
    welcome: "Welcome, {name}. You are signed in.",
    saved: "Your password is saved. Sign in with it as {username}.",
  },
  es: {
    title: "Iniciar sesión",
    username: "Nombre de usuario",
    password: "Contraseña",
    signIn: "Iniciar sesión",
    newPassword: "Contraseña nueva",
    choose: "Elija una contraseña propia, {name}. La temporal ya no sirve.",
    rules: "Al menos 9 caracteres sin espacios, con una letra mayúscula, una minúscula y un dígito.",
    save: "Guardar la contraseña",
    welcome: "Le damos la bienvenida, {name}. Ya inició sesión.",
    saved: "Su contraseña quedó guardada. Inicie sesión con ella como {username}.",
  },
};
