import { parseQuantity } from '../../kernel/quantity.ts';
import { useWords } from '../../ui/language.ts';
import { valueColumn } from '../model/columns.ts';
import type { IndicatorValue } from '../model/kept.ts';

const WIDTH = 720;
const NAMES = 250;
const LANE = 30;

interface Lane {
  name: string;
  target: number | null;
  outcome: number | null;
  shown: string;
}

/** Target and outcome of each unit and year on one scale: the target as a line, the outcome as a dot, both named. The table below holds the same. */
export function TargetLanes({ values }: { values: IndicatorValue[] }) {
  const { t, say } = useWords();
  const number = (printed: string | null) => (printed === null ? null : (parseQuantity(printed)?.value ?? null));
  const lanes = values
    .map((value): Lane => {
      const [target, outcome] = [number(value.target), number(value.outcome)];
      return {
        name: `${value.planName} ${value.year}`,
        target,
        outcome,
        shown: [
          outcome !== null && `${say(valueColumn('outcome').words)} ${value.outcome}`,
          target !== null && `${say(valueColumn('target').words)} ${value.target}`,
        ]
          .filter(Boolean)
          .join(', '),
      };
    })
    .filter(({ target, outcome }) => target !== null || outcome !== null);
  const numbers = lanes.flatMap(({ target, outcome }) => [target, outcome]).filter((one) => one !== null);
  if (lanes.length < 2) return null;
  const isShare = values.some(({ target, outcome }) => /%/.test(`${target}${outcome}`));
  const most = isShare ? Math.max(100, ...numbers) : Math.max(...numbers, 0) * 1.15 || 1;
  const x = (value: number) => NAMES + (Math.max(value, 0) / most) * (WIDTH - NAMES - 60);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that scrolls must be reachable by keyboard.
    <figure className="lanes wide scrolls" tabIndex={0}>
      <figcaption className="quiet small">{t('indicators.chart')}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${lanes.length * LANE + 10}`}
        width={WIDTH}
        role="img"
        aria-label={lanes.map(({ name, shown }) => `${name}: ${shown}`).join('. ')}
      >
        {lanes.map(({ name, target, outcome }, index) => {
          const y = index * LANE + LANE / 2 + 5;
          return (
            <g key={`${name}-${index.toString()}`}>
              <text x={NAMES - 12} y={y + 4} textAnchor="end">
                {name.length > 36 ? `${name.slice(0, 35)}…` : name}
              </text>
              <line className="lane" x1={NAMES} x2={WIDTH - 60} y1={y} y2={y} />
              {target !== null && <line className="target" x1={x(target)} x2={x(target)} y1={y - 9} y2={y + 9} />}
              {outcome !== null && <circle className="outcome" cx={x(outcome)} cy={y} r={5} />}
              <text
                className={outcome === null ? 'quiet-text' : undefined}
                x={Math.max(x(outcome ?? 0), x(target ?? 0)) + 10}
                y={y + 4}
              >
                {(outcome ?? target)?.toLocaleString('sv')}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
