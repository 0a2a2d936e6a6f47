import { type DataSet, labelled, type Row, sealed, split } from './data-set.ts';

const marks = ['x', 'o', 'blank'] as const;
type Mark = (typeof marks)[number];
type Board = readonly Mark[];

const cells = [
  'top left',
  'top',
  'top right',
  'left',
  'centre',
  'right',
  'bottom left',
  'bottom',
  'bottom right',
];
const lines = ['012', '345', '678', '036', '147', '258', '048', '246'].map((line) => [...line].map(Number));

/** Every board on which a game of tic-tac-toe can end, x having begun: UCI's 958 boards, 626 of them won by x. */
export function ticTacToe(): DataSet {
  const [training, heldOut] = split(endBoards().map(rowOf), 766, 1);
  return sealed({
    key: 'tic-tac-toe',
    name: 'Tic-tac-toe endings',
    description: 'All 958 boards on which a game can end when x begins; each cell is one-hot (x, o, blank).',
    licence: 'none needed: enumerated from the rules',
    source: 'enumeration of all games; equal to UCI’s Tic-Tac-Toe Endgame',
    kind: 'TABLE',
    shape: [27],
    classNames: ['x does not win', 'x wins'],
    attributes: cells.map((name, cell) => ({ name, inputs: [3 * cell, 3 * cell + 1, 3 * cell + 2] })),
    training: labelled(training),
    heldOut: labelled(heldOut),
  });
}

/** Boards without a next move, each once, in the order of play. */
export function endBoards(): Board[] {
  const ends = new Map<string, Board>();
  play(Array<Mark>(9).fill('blank'), 'x', ends);
  return [...ends.values()];
}

/** Whether `mark` fills a line of the board. */
export function wins(board: Board, mark: Mark): boolean {
  return lines.some((line) => line.every((cell) => board[cell] === mark));
}

function play(board: Board, turn: Mark, ends: Map<string, Board>): void {
  if (wins(board, 'x') || wins(board, 'o') || !board.includes('blank')) {
    ends.set(board.join(), board);
    return;
  }
  board.forEach((mark, cell) => {
    if (mark === 'blank') play(board.with(cell, turn), turn === 'x' ? 'o' : 'x', ends);
  });
}

function rowOf(board: Board): Row {
  const input = board.flatMap((mark) => marks.map((other) => (mark === other ? 1 : 0)));
  return { input, label: wins(board, 'x') ? 1 : 0, display: [...board] };
}
