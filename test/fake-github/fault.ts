/** A way the host can fail. Faults are tried in the order they were set; the first that fits a request is used up by one. */
export interface Fault {
  kind:
    | 'status' // answers with `status`
    | 'secondary-limit' // 403 or 429 (`status`) with retry-after where `retryAfter` is set
    | 'primary-limit' // 403, remaining 0, reset `resetIn` seconds from now
    | 'slow' // answers after `ms`
    | 'drop' // closes the connection without an answer
    | 'cut' // closes the connection in the middle of the answer
    | 'garbage'; // 200 (or `status`) with a page of HTML, as a proxy in between sends it
  /** How many requests it hits; default: all. */
  times?: number;
  method?: string;
  /** Part of the path. */
  path?: string;
  status?: number;
  retryAfter?: number;
  resetIn?: number;
  ms?: number;
  /** The request is carried out first, and only its answer is lost. */
  late?: boolean;
}

/** The faults in force. */
export class Faults {
  private active: Fault[] = [];

  set(...faults: Fault[]): void {
    this.active = faults.map((fault) => ({ ...fault }));
  }

  /** The fault that hits this request, if any. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.active.find(
      (fault) =>
        (fault.times === undefined || fault.times > 0) &&
        (fault.method === undefined || fault.method === method) &&
        (fault.path === undefined || path.includes(fault.path)),
    );
    if (hit?.times !== undefined) hit.times--;
    return hit;
  }
}
