/**
 * What Google's services say when they refuse, in the languages of accounts. Texts marked with a P were published by add-ons in use
 * (facts: apps-script-2026 1, the table of RomainVialard/ErrorHandler); the others are ours, because nobody has written Google's down. No script
 * may hang on either: what they share with English is only what stands at $1, $2, names of services, scopes and codes.
 */

export type ExceptionLanguage = "es" | "de" | "fr" | "ja" | "pt";

export interface Wording {
  readonly english: RegExp;
  readonly texts: Readonly<Record<ExceptionLanguage, string>>;
}

export const wordings: readonly Wording[] = [
  {
    english: /^Authorization is required to perform that action\.$/,
    texts: {
      es: "Se necesita autorización para realizar esta acción.", // P
      de: "Für diese Aktion ist eine Autorisierung erforderlich.",
      fr: "Vous devez disposer des autorisations requises pour pouvoir effectuer cette action.", // P
      ja: "この操作を実行するには承認が必要です。",
      pt: "É necessária autorização para efetuar esta ação.", // P
    },
  },
  {
    english: /^You do not have permission to call (\S+)\. Required permissions: (.+)$/,
    texts: {
      es: "No cuentas con el permiso para llamar a $1. Permisos necesarios: $2",
      de: "Sie sind nicht berechtigt, $1 aufzurufen. Erforderliche Berechtigungen: $2",
      fr: "Vous n'êtes pas autorisé à appeler $1. Autorisations requises : $2",
      ja: "$1 を呼び出す権限がありません。必要な権限: $2",
      pt: "Você não tem permissão para chamar $1. Permissões necessárias: $2",
    },
  },
  {
    english: /^You do not have permission to call (\S+)\.$/,
    texts: {
      es: "No cuentas con el permiso para llamar a $1.",
      de: "Sie sind nicht berechtigt, $1 aufzurufen.",
      fr: "Vous n'êtes pas autorisé à appeler $1.",
      ja: "$1 を呼び出す権限がありません。",
      pt: "Você não tem permissão para chamar $1.",
    },
  },
  {
    english: /^The parameters \((.*)\) don't match the method signature for (\S+)\.$/,
    texts: {
      es: "Los parámetros ($1) no coinciden con la firma del método para $2.",
      de: "Die Parameter ($1) stimmen nicht mit der Methodensignatur für $2 überein.",
      fr: "Les paramètres ($1) ne correspondent pas à la signature de méthode pour $2.",
      ja: "パラメータ（$1）が $2 のメソッドのシグネチャと一致しません。",
      pt: "Os parâmetros ($1) não correspondem à assinatura do método para $2.",
    },
  },
  {
    english: /^Service invoked too many times for one day: ([^.]*)\.$/,
    texts: {
      es: "Servicio solicitado demasiadas veces en un mismo día: $1.", // P
      de: "Dienst an einem Tag zu häufig aufgerufen: $1.",
      fr: "Trop d'appels pour ce service aujourd'hui : $1.", // P
      ja: "1 日にサービスが呼び出された回数が多すぎます: $1。",
      pt: "Serviço chamado muitas vezes no mesmo dia: $1.", // P
    },
  },
  {
    english: /^Service using too much computer time for one day$/,
    texts: {
      es: "El servicio utiliza demasiado tiempo de procesamiento en un mismo día",
      de: "Der Dienst beansprucht an einem Tag zu viel Rechenzeit",
      fr: "Le service utilise trop de temps de calcul pour une journée",
      ja: "サービスが 1 日に使用するコンピュータ時間が長すぎます",
      pt: "O serviço usa tempo de processamento demais em um dia",
    },
  },
  {
    english: /^You are trying to edit a protected cell or object\. Please contact the spreadsheet owner .*$/,
    texts: {
      es: "Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo para desprotegerla si es necesario modificarla.", // P
      de: "Sie versuchen, eine geschützte Zelle oder ein geschütztes Objekt zu bearbeiten. Wenden Sie sich an den Inhaber der Tabelle, damit er den Schutz aufhebt.",
      fr: "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.", // P
      ja: "保護されているセルやオブジェクトを編集しようとしています。編集する必要がある場合は、スプレッドシートのオーナーに連絡して保護を解除してもらってください。", // P
      pt: "Você está tentando editar uma célula ou um objeto protegido. Se precisar editar, entre em contato com o proprietário da planilha para remover a proteção.", // P
    },
  },
  {
    english: /^Lock timeout: another process was holding the lock for too long\.$/,
    texts: {
      es: "Se ha agotado el tiempo de espera del bloqueo: otro proceso ha mantenido el bloqueo durante demasiado tiempo.",
      de: "Zeitüberschreitung bei der Sperre: Ein anderer Prozess hat die Sperre zu lange gehalten.",
      fr: "Délai de verrouillage dépassé : un autre processus a conservé le verrou trop longtemps.",
      ja: "ロックのタイムアウト: 別のプロセスがロックを長時間保持しています。",
      pt: "Tempo limite do bloqueio esgotado: outro processo manteve o bloqueio por muito tempo.",
    },
  },
  {
    english: /^There are too many LockService operations against the same script\.$/,
    texts: {
      es: "Hay demasiadas operaciones de LockService en la misma secuencia de comandos.",
      de: "Für dasselbe Skript werden zu viele LockService-Vorgänge ausgeführt.",
      fr: "Trop d'opérations LockService sont effectuées sur le même script.",
      ja: "同じスクリプトに対する LockService の操作が多すぎます。",
      pt: "Há operações de LockService demais no mesmo script.",
    },
  },
  {
    english: /^There are too many scripts running simultaneously for this Google user account\.$/,
    texts: {
      es: "Hay demasiadas secuencias de comandos ejecutándose a la vez en esta cuenta de usuario de Google.",
      de: "Für dieses Google-Nutzerkonto werden zu viele Skripts gleichzeitig ausgeführt.",
      fr: "Trop de scripts s'exécutent simultanément pour ce compte utilisateur Google.",
      ja: "この Google ユーザー アカウントで同時に実行されているスクリプトが多すぎます。",
      pt: "Há scripts demais em execução simultânea nesta conta de usuário do Google.",
    },
  },
  {
    english: /^Unable to talk to trigger service$/,
    texts: {
      es: "No es posible ponerse en contacto con el servicio de activación.", // P
      de: "Keine Verbindung zum Triggerdienst möglich",
      fr: "Impossible de communiquer pour déclencher le service", // P
      ja: "トリガー サービスと通信できません",
      pt: "Não foi possível comunicar com o serviço de acionadores",
    },
  },
  {
    english:
      /^This add-on has created too many (?:time-based|edit|change|form submit|open) triggers in this document .*$/,
    texts: {
      es: "Este complemento ha creado demasiados activadores en este documento para esta cuenta de usuario de Google.",
      de: "Dieses Add-on hat in diesem Dokument für dieses Google-Nutzerkonto zu viele Trigger erstellt.",
      fr: "Ce module complémentaire a créé trop de déclencheurs dans ce document pour ce compte utilisateur Google.",
      ja: "このアドオンは、この Google ユーザー アカウントのこのドキュメントに作成したトリガーが多すぎます。",
      pt: "Este complemento criou acionadores demais neste documento para esta conta de usuário do Google.",
    },
  },
  {
    english: /^This script has too many triggers\. .*$/,
    texts: {
      es: "Esta secuencia de comandos tiene demasiados activadores. Para añadir más, primero debes eliminar alguno.",
      de: "Dieses Skript hat zu viele Trigger. Löschen Sie Trigger, bevor Sie weitere hinzufügen.",
      fr: "Ce script comporte trop de déclencheurs. Supprimez-en avant d'en ajouter d'autres.",
      ja: "このスクリプトのトリガーが多すぎます。追加する前にトリガーを削除してください。",
      pt: "Este script tem acionadores demais. Exclua alguns antes de adicionar outros.",
    },
  },
  {
    english: /^The recurrence interval for an Add-on trigger must be at least one hour\.$/,
    texts: {
      es: "El intervalo de recurrencia del activador de un complemento debe ser de al menos una hora.",
      de: "Das Wiederholungsintervall für einen Add-on-Trigger muss mindestens eine Stunde betragen.",
      fr: "L'intervalle de récurrence du déclencheur d'un module complémentaire doit être d'au moins une heure.",
      ja: "アドオン トリガーの繰り返し間隔は 1 時間以上にする必要があります。",
      pt: "O intervalo de recorrência do acionador de um complemento deve ser de pelo menos uma hora.",
    },
  },
  {
    english: /^The Add-on attempted an action that is not permitted in Test as Add-on mode\.$/,
    texts: {
      es: "El complemento ha intentado realizar una acción que no está permitida en el modo de prueba.",
      de: "Das Add-on hat eine Aktion versucht, die im Testmodus nicht zulässig ist.",
      fr: "Le module complémentaire a tenté une action non autorisée en mode test.",
      ja: "アドオンは、テストモードで許可されていない操作を実行しようとしました。",
      pt: "O complemento tentou uma ação que não é permitida no modo de teste.",
    },
  },
  {
    english: /^(?:Address unavailable|DNS error): (.+)$/,
    texts: {
      es: "La dirección no está disponible: $1",
      de: "Adresse nicht verfügbar: $1",
      fr: "Adresse non disponible : $1",
      ja: "使用できないアドレス: $1",
      pt: "Endereço indisponível: $1",
    },
  },
  {
    english: /^Timeout: (.+)$/,
    texts: {
      es: "Tiempo de espera agotado: $1",
      de: "Zeitüberschreitung: $1",
      fr: "Délai dépassé : $1",
      ja: "タイムアウト: $1",
      pt: "Tempo limite esgotado: $1",
    },
  },
  {
    english: /^Range not found$/,
    texts: {
      es: "No se ha encontrado el intervalo.", // P
      de: "Bereich nicht gefunden",
      fr: "Plage introuvable", // P
      ja: "範囲が見つかりません",
      pt: "Intervalo não encontrado", // P
    },
  },
  {
    english: /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    texts: {
      es: "Las coordenadas del intervalo están fuera de las dimensiones de la hoja.",
      de: "Die Koordinaten des Bereichs liegen außerhalb der Abmessungen des Tabellenblatts.",
      fr: "Les coordonnées de la plage sont en dehors des dimensions de la feuille.",
      ja: "範囲の座標がシートのサイズを超えています。",
      pt: "As coordenadas do intervalo estão fora das dimensões da página.", // P
    },
  },
  {
    english: /^A sheet with the name ["“](.+)["”] already exists\. Please enter another name\.$/,
    texts: {
      es: 'Ya existe una hoja con el nombre "$1". Introduce otro nombre.',
      de: "Ein Tabellenblatt mit dem Namen „$1“ ist bereits vorhanden. Geben Sie einen anderen Namen ein.",
      fr: "Une feuille nommée « $1 » existe déjà. Veuillez saisir un autre nom.",
      ja: "「$1」という名前のシートはすでに存在します。別の名前を入力してください。",
      pt: 'Já existe uma página com o nome "$1". Digite outro nome.',
    },
  },
  {
    english: /^This action would increase the number of cells in the workbook above the limit of (\d+) cells\.$/,
    texts: {
      es: "Con esta acción, el número de celdas del libro superaría el límite de $1 celdas.",
      de: "Durch diese Aktion würde die Anzahl der Zellen in der Arbeitsmappe das Limit von $1 Zellen überschreiten.",
      fr: "Cette action ferait dépasser la limite de $1 cellules dans le classeur.",
      ja: "この操作を行うと、ワークブックのセル数が上限の $1 個を超えます。",
      pt: "Esta ação faria o número de células da pasta de trabalho passar do limite de $1 células.",
    },
  },
  {
    english: /^You have reached the limit of (\d+) sheets in this document\.$/,
    texts: {
      es: "Has alcanzado el límite de $1 hojas en este documento.",
      de: "Sie haben das Limit von $1 Tabellenblättern in diesem Dokument erreicht.",
      fr: "Vous avez atteint la limite de $1 feuilles dans ce document.",
      ja: "このドキュメントのシート数が上限の $1 に達しました。",
      pt: "Você atingiu o limite de $1 páginas neste documento.",
    },
  },
  {
    english: /^We're sorry, a server error occurred\. Please wait a bit and try again\.$/,
    texts: {
      es: "Lo sentimos, se ha producido un error en el servidor. Espera un momento y vuelve a intentarlo.", // P
      de: "Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.", // P
      fr: "Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.", // P
      ja: "申し訳ございませんが、サーバーエラーが発生しました。しばらくしてからもう一度お試しください。",
      pt: "Infelizmente ocorreu um erro do servidor. Espere um momento e tente novamente.", // P
    },
  },
];

/** For a text that nobody has written down in that language: that something went wrong in a service, and nothing else (P: pt). */
export const serviceError: Readonly<Record<ExceptionLanguage, string>> = {
  es: "Error de servicio: hojas de cálculo",
  de: "Dienstfehler: Tabellen",
  fr: "Erreur de service : feuilles de calcul",
  ja: "サービスエラー: スプレッドシート",
  pt: "Erro de serviço: planilhas",
};

/** How British English writes what American English writes another way (P: "Authorisation is required to perform that action."). */
export const britishSpellings: readonly (readonly [RegExp, string])[] = [
  [/uthoriz/g, "uthoris"],
  [/\b([Oo])rganiz/g, "$1rganis"],
  [/\b([Cc])olor/g, "$1olour"],
  [/^Range not found$/, "Range  not found"],
];
