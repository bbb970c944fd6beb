/** How the lockfile marks a package. */
export interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** Whether the project needs it for its own development alone. */
export function isForDevelopment({ dev, optional, devOptional }: LockedPackage): boolean {
  return dev === true || optional === true || devOptional === true;
}
