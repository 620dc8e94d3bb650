/** Las fallas de una llamada que el panel mismo debe explicar, porque el complemento no respondió. Español. */

import type { CallFailureCode } from "../../contract";
import type { ProblemTexts, SoundProblemTexts } from "../problems/problem-text";

const nothingSent = "No se envió nada y su hoja está como usted la dejó.";

const texts = {
  "service.unreachable": {
    happened: "En este momento no hay conexión con el servicio de importación.",
    safe: "No se perdió nada: su hoja está como usted la dejó, y una carga en camino continúa por sí sola.",
    next: "Revise su conexión o espere un minuto, e inténtelo de nuevo.",
  },
  "authorization.required": {
    happened: "Rollbook no tiene todos los permisos que necesita. No concedidos: {missing}.",
    safe: nothingSent,
    next: "Elija Extensiones › Rollbook › Abrir Rollbook, marque todos los permisos cuando Google los pida e inténtelo de nuevo. Si ya los concedió todos, su navegador tiene abiertas varias cuentas de Google: abra esta hoja de cálculo en una ventana privada con una sola cuenta.",
  },
  "authorization.several_accounts": {
    happened: "Su navegador tiene abiertas varias cuentas de Google, y Google no sabe cuál debe usar Rollbook.",
    safe: nothingSent,
    next: "Cierre la sesión de las otras cuentas, o abra esta hoja de cálculo en una ventana privada con una sola cuenta. Si solo hay una, a Rollbook le falta un permiso: elija Extensiones › Rollbook › Abrir Rollbook y concédalo.",
  },
  "quota.exhausted": {
    happened: "Se agotó el límite diario de Google para este tipo de trabajo.",
    safe: "No se perdió nada: lo que falta queda en espera.",
    next: "Inténtelo más tarde. Google restablece el límite en un plazo de 24 horas.",
  },
  "addon.not_run": {
    happened: "Google no permitió que Rollbook leyera o ejecutara una parte de su propio programa.",
    safe: "No se envió ni se cambió nada.",
    next: "Cierre y abra Rollbook de nuevo. Si sigue igual, envíe este mensaje a quien publica Rollbook: su guía de publicación tiene una manera que no lo necesita.",
  },
  "addon.internal": {
    happened: "Rollbook tuvo un problema interno.",
    safe: "Su hoja está como usted la dejó y las cargas aceptadas se conservan.",
    next: "Inténtelo de nuevo. Si se repite, copie este mensaje y envíelo a su oficina de tecnología.",
  },
} as const satisfies ProblemTexts<CallFailureCode>;

export const callFailuresEs = texts satisfies SoundProblemTexts<typeof texts>;
