/** Ends the program with a line for the reader and a non-zero exit. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
