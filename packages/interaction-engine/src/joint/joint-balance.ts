import { halfWay } from '../interactions/split-balance.ts';
import { type JointState, type JointVariable, type NetworkState, setJointSteps } from './joint-state.ts';

/** Where a variable stood, feasible copy and multiplier, when the steps were last balanced. */
interface Stand {
  copy: Float64Array;
  multiplier: Float64Array;
}

export type JointLandmark = Record<keyof NetworkState, Stand>[];

export function firstJointLandmark({ networks, size }: JointState): JointLandmark {
  const stand = () => ({ copy: new Float64Array(size), multiplier: new Float64Array(size) });
  return networks.map(() => ({ and: stand(), or: stand(), delta: stand(), gamma: stand() }));
}

/** Balances the three step lengths as `balanceSteps` does those of the single split; networks share them. */
export function balanceJointSteps(state: JointState, landmarks: JointLandmark): void {
  const { networks, effectStep, deltaStep, gammaStep } = state;
  const effects = { copy: 0, multiplier: 0 };
  const delta = { copy: 0, multiplier: 0 };
  const gamma = { copy: 0, multiplier: 0 };
  networks.forEach((network, index) => {
    const landmark = landmarks[index];
    moveStand(landmark.and, network.and, effectStep, effects);
    moveStand(landmark.or, network.or, effectStep, effects);
    moveStand(landmark.delta, network.delta, deltaStep, delta);
    moveStand(landmark.gamma, network.gamma, gammaStep, gamma);
  });
  const next = halfWay(effectStep, effects, 1e-9, 1e3);
  setJointSteps(state, {
    effectStep: next,
    deltaStep: halfWay(deltaStep, delta, 0.1 * next, 300 * next),
    gammaStep: halfWay(gammaStep, gamma, 0.1 * next, 300 * next),
  });
  networks.forEach((network, index) => {
    replacePoint(network.and, landmarks[index].and, state.effectStep);
    replacePoint(network.or, landmarks[index].or, state.effectStep);
    replacePoint(network.delta, landmarks[index].delta, state.deltaStep);
    replacePoint(network.gamma, landmarks[index].gamma, state.gammaStep);
  });
}

/** Adds squared distances from the stand, which moves to where the variable is; one without a step does not. */
function moveStand(
  stand: Stand,
  { point, copy }: JointVariable,
  step: number,
  distances: { copy: number; multiplier: number },
): void {
  if (step === 0) return;
  for (let mask = 0; mask < point.length; mask++) {
    const multiplier = (point[mask] - copy[mask]) / step;
    distances.copy += (copy[mask] - stand.copy[mask]) ** 2;
    distances.multiplier += (multiplier - stand.multiplier[mask]) ** 2;
    stand.copy[mask] = copy[mask];
    stand.multiplier[mask] = multiplier;
  }
}

/** The same copy and multiplier under the new step. */
function replacePoint({ point }: JointVariable, { copy, multiplier }: Stand, step: number): void {
  for (let mask = 1; mask < point.length; mask++) point[mask] = copy[mask] + step * multiplier[mask];
}
