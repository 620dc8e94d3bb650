/** What Google calls each permission on its own page, where it is ticked: so that what is missing can be found there. */
import type { Language } from "../../contract";

export type PermissionNames = Readonly<Record<string, string>>;

const names: Readonly<Record<Language, PermissionNames>> = {
  en: {
    "spreadsheets.currentonly": "View and manage spreadsheets that this application has been installed in",
    "script.container.ui": "Display and run third-party web content in prompts and sidebars inside Google applications",
    "script.external_request": "Connect to an external service",
    "script.scriptapp": "Allow this application to run when you are not present",
    openid: "Associate you with your personal info on Google",
    "userinfo.email": "See your primary Google Account email address",
  },
  es: {
    "spreadsheets.currentonly": "Ver y administrar las hojas de cálculo en las que se instaló esta aplicación",
    "script.container.ui":
      "Mostrar y ejecutar contenido web de terceros en mensajes y barras laterales dentro de las aplicaciones de Google",
    "script.external_request": "Conectarse a un servicio externo",
    "script.scriptapp": "Permitir que esta aplicación se ejecute cuando usted no esté presente",
    openid: "Asociarlo con su información personal en Google",
    "userinfo.email": "Ver la dirección de correo electrónico principal de su Cuenta de Google",
  },
};

export const permissionNames = (language: Language): PermissionNames => names[language];
