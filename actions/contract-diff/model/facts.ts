/** One version of a contract as a file. */
export interface VersionFile {
  /** As the user or the repository names it. */
  file: string;
  text: string;
  /** Further files it refers to. */
  others?: readonly { file: string; text: string }[];
}

/** Two versions of one contract. */
export interface Pair {
  /** Name of the contract, the same before and after. */
  contract: string;
  old: VersionFile;
  new: VersionFile;
}

/** What is to be compared. */
export interface Facts {
  pairs: readonly Pair[];
  /** What was asked for on the command line; it overrules the settings. */
  asked: { direction?: string; contentModel?: string };
}
