/** An empty folder of our own that is gone when we are, also after an interruption. */
export interface ScratchFolder {
  /** Absolute path. */
  path: string;
  /** Removes the folder with everything in it; again is fine. */
  remove(): void;
}

/** Makes temporary folders. */
export interface Scratch {
  /**
   * @param neededBytes room the folder's content may take; memory is used instead of a disk where there is enough of it
   */
  open(neededBytes: number): ScratchFolder;
}
