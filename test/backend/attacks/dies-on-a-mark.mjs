/**
 * Loaded before the built worker (NODE_OPTIONS=--import): the process ends the hard way as soon as a rule reads a marked cell, as it would of a cell that no
 * rule gets through. The service itself knows nothing of it.
 */
const { normalize } = String.prototype;

String.prototype.normalize = function (form) {
  if (String(this).includes("Poisonmärk")) process.kill(process.pid, "SIGKILL");
  return normalize.call(this, form);
};
