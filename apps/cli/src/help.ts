export const help = `strata: the sparse AND and OR interactions of a game, with a certificate

  npx strata extract FILE [options]
  npx strata verify FILE RESULT.json           finds the bounds of extract --json --dual again, from values, κ and dual alone
  npx strata joint FILE FILE … [options]       several networks together, a file each: see below
  npx strata estimate NETWORK|FILE [options]   more than 16 players, estimated from few evaluations: see below

FILE is .npy, .npz or JSON and holds the values v(x_T) of all 2ⁿ subsets T of n ≤ 16 players (bit i of the index T:
player i is kept): 2ⁿ numbers, layers × 2ⁿ, or samples × layers × 2ⁿ. Several arrays in one file are layers by name,
each 2ⁿ or samples × 2ⁿ. Arrays of strings called "layers" and "players" are names. It may be larger than memory.

the split
  --kappa FRACTION        the residual it may leave, κ, as a part of |v(x) − v(x_∅)| (0.04), with a floor of
                          FRACTION · (mean of |v(x) − v(x_∅)| over the samples of the layer) / 10
  --absolute-kappa KAPPA  κ itself, in units of the values, in place of that
  --tolerance GAP         the relative duality gap at which the solver stops (0.001)
  --iterations COUNT      … or the number of steps, whichever comes first (20000)
  --and-only, --or-only   one type of interaction; AND only with --kappa 0 gives the Harsanyi dividends
  --huber FRACTION        a smooth Huber penalty in place of L1, of width FRACTION · |v(x) − v(x_∅)|, with a floor like that of κ
  --free-endpoints        lets the residual at ∅ and N be as large as elsewhere; else it is 0 there

the result
  --salience FRACTION     salient: at least FRACTION · max|I| over all samples of the layer (0.05)
  --reference LAYER       what layers are compared with: a name, a number from 0, or next (the last layer)
  --layer-names A,B,C     names in place of those in the file; --player-names likewise
  --dual                  with --json: the certificate's dual of every layer, 2·2ⁿ numbers
  --indices               also Shapley values, and Shapley and Banzhaf interaction indices of sets of up to 2 players
  --index-order COUNT     … or of up to so many players
  --all                   every effect that is not 0, not only the salient ones
  --top COUNT             how many interactions of a layer the table shows, strongest first (20)
  --json                  JSON in place of tables
  --output FILE           writes to a file

  --cores COUNT           how many games are split at the same time (all cores); the result is the same
strata joint: what several networks have in common (generalizable primitives). Rows cost (1−α)·max + α·sum over networks.
Files agree in samples, layers and players. The overlap of the top k is shown beside that of separate splits, and chance.
  --held-out FILE         one more network, which takes no part, to compare with
  --alpha WEIGHT          α (0.1)
  --kappa FRACTION        κ of each network as above (0.02)
  --gamma FRACTION        how far γ may lie from the common one, as a part of the mean of |v(x) − v(x_∅)| (0.5)
  --tolerance, --iterations, --salience, --all, --top, --json, --output, --cores as above

strata estimate: interactions of up to 128 players from few of the 2ⁿ values, without certificate, marked as estimated throughout.
NETWORK is one of the zoo, such as lenet-mnist, read at its output and at the class of the sample. FILE is JSON with subsets and
values that are there already: {"players": 20, "subsets": [[0, 3], "0110…", …], "values": [1.5, …]}, ∅ and N among them.
  --sample INDEX          of the held-out part (0)
  --players COUNT         patches of an image (49), attributes of a table, words of a text (all)
  --scheme SCHEME         GRID, VARIANCE, FOREGROUND, ATTRIBUTES, WORDS (by the kind of input)
  --baseline BASELINE     MEAN or ZERO; of texts MASK, ZERO or MEAN
  --evaluations COUNT     how many subsets the network is asked for (1000)
  --order COUNT           patterns of more players are not looked for (3)
  --seed SEED             of the subsets and of cross-validation (1)
  --proposal PROPOSAL     where patterns come from: ALL, GROWTH or TREES (ALL where they are few, else GROWTH)
  --salience, --all, --top, --json, --output as above

  --help, --version

Ends with 0, with 1 where the input is at fault, and with 2 where the command is.
`;
