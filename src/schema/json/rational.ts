/** An exact fraction in lowest terms, denominator above zero: what a JSON number means before it becomes a double. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Makes a fraction in lowest terms. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (n * sign) / common, d: (d * sign) / common };
}

/** The decimal a double prints as, exactly: 0.1 is one tenth. */
export function fromNumber(value: number): Rational {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift));
}

/** The nearest double. */
export function toNumber({ n, d }: Rational): number {
  if (d === 1n) return Number(n);
  const scale = 10n ** 20n;
  const whole = n / d;
  const rest = ((n % d) * scale) / d;
  const small = rest < 0n ? -rest : rest;
  const sign = n < 0n ? '-' : '';
  return Number(`${sign}${whole < 0n ? -whole : whole}.${String(small).padStart(20, '0')}`);
}

/** Below zero, zero or above zero, as for sorting. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** Whether `a` is a whole multiple of `b`; `b` is not zero. */
export function isMultiple(a: Rational, b: Rational): boolean {
  return (a.n * b.d) % (a.d * b.n) === 0n;
}

/** The smallest fraction above zero that is a whole multiple of both. */
export function commonMultiple(a: Rational, b: Rational): Rational {
  const n = a.n * b.d;
  const m = b.n * a.d;
  return rational((n / gcd(n, m)) * m, a.d * b.d);
}

/** The largest whole number not above the fraction. */
export function floor({ n, d }: Rational): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

/** The smallest whole number not below the fraction. */
export function ceiling(value: Rational): bigint {
  return -floor({ n: -value.n, d: value.d });
}

/** `a` divided by `b`; `b` is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
