const heights = [8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 26];

/** The sign of the house: twelve strokes rising to 12 June, the last one red. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 34 26" aria-hidden="true">
    {heights.map((height, at) => (
      <rect key={at} x={(at * 2.85).toFixed(2)} y={26 - height} width="1.9" height={height} fill={at === heights.length - 1 ? 'var(--late)' : 'var(--kok)'} />
    ))}
  </svg>
);
