/** The project file that holds the shapes of answers. Apart, so that the build can name it too. */
export const answerShapesFile = "answers";
