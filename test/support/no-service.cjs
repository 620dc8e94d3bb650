/** Instead of the services of Google that clasp does not ask: see clasp-against.mjs. */
