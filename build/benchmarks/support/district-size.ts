/** How large a district benchmarks are asked for: `--accounts N`, in schools of the size that schools have. */
export const accountsInASchool = 555;
export const leastAccounts = 10_000;

export function accountsAskedFor(): number {
  const at = process.argv.indexOf("--accounts");
  const accounts = at < 0 ? 100_000 : Number(process.argv[at + 1]);
  if (!Number.isInteger(accounts) || accounts < leastAccounts) throw new Error(`--accounts: at least ${leastAccounts}`);
  return accounts;
}
