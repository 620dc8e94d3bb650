/** By these the runner's process tells the suites' processes what it keeps for them. */

/** Where it answers with the address of the run's PostgreSQL. */
export const keeperVariable = "ROLLBOOK_TEST_KEEPER";
/** The run's folder. */
export const folderVariable = "ROLLBOOK_TEST_RUN";
/** Whether dist is of the sources as they are: found out once, not in every suite. */
export const freshVariable = "ROLLBOOK_TEST_FRESH";
