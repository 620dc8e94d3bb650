/** What the sidebar says before the add-on has answered, or when it never does, in Spanish. */
import type { SidebarFirstTexts } from "./sidebar-first.en";

export const sidebarFirstEs: SidebarFirstTexts = {
  appName: "Rollbook",
  tryAgain: "Intentar de nuevo",
  starting: "Conectando con Rollbook…",
  connection: {
    connecting: "Conectando",
    online: "Conectado",
    offline: "Sin conexión",
  },
  problem: {
    title: "No se pudo hacer",
    code: "Código: {code}",
    copy: "Copiar",
    copied: "Copiado",
    copyFailed: "No se pudo copiar. Seleccione el texto.",
    dismiss: "Descartar",
    offlineTitle: "Sin conexión",
    offlineShort: "Se muestra lo último que se recibió.",
    authorize: "Conceder permisos",
  },
  files: {
    open: "Trabajar con archivos",
    save: "Guardar como archivo",
    offline: "Trabajar con archivos",
    hint: "Para sus propios archivos exportados, cuando no hay conexión con el servicio o solo se aceptan archivos.",
  },
  support: {
    title: "Informe para soporte",
    hint: "Lo que soporte necesita para entender un problema: versiones, estados, cantidades y códigos. Sin nombres, direcciones ni celdas.",
    copied: "Copiado. Péguelo en su mensaje a soporte.",
    copy: "Copiar informe para soporte",
  },
};
