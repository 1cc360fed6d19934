import { Table, ground } from './table.js';
import { colour } from './theme.js';

const heights = [8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19];

const nothing = { fontSize: 0, lineHeight: 0 } as const;

function Bar({ height, last }: { height: number; last?: boolean }) {
  const color = last ? colour.late : colour.deep;
  return (
    <td valign="bottom" width={3} height={26} style={{ padding: 0, width: '3px', ...nothing }}>
      <Table width="2">
        <tr><td className={last ? 'sl' : 'sk'} {...ground(color)} width={2} height={height} style={{ width: '2px', height: `${height}px`, background: color, ...nothing }} /></tr>
      </Table>
    </td>
  );
}

/** The sign of the council, twelve days as twelve bars: table cells, because images are often off. */
export function Sign() {
  return (
    <Table width="36" hidden>
      <tr>{heights.map((height) => <Bar key={height} height={height} />)}<Bar height={26} last /></tr>
    </Table>
  );
}
