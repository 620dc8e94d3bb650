/** The project file with the digest of every other one, as the build made them. Apart, so that the build can name it too. */
export const digestsFile = "digests";
