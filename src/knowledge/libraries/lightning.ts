import { callsHeld, changes, type Library, seeds, sharesBoth, type Trait, writes } from '../rows.ts';

const anyDraw: Trait = { draws: ['torch', 'numpy.random', 'random'] };
/** A trainer calls the methods of the module, and changes it with all that it is given. */
const runs: readonly Trait[] = [
  changes,
  callsHeld,
  anyDraw,
  sharesBoth,
  { keepsArguments: true, callsArguments: true },
];

/** Lightning, also as `pytorch_lightning`. */
export const lightning: Library = {
  aliases: {
    pytorch_lightning: 'lightning.pytorch',
    'lightning.Trainer': 'lightning.pytorch.Trainer',
    'lightning.seed_everything': 'lightning.pytorch.seed_everything',
    'lightning.LightningModule': 'lightning.pytorch.LightningModule',
  },
  functions: {
    'lightning.pytorch': [['seed_everything', 'int', seeds('random', 'numpy.random', 'torch')]],
  },
  classes: [
    {
      module: 'lightning.pytorch',
      names: 'Trainer',
      methods: [
        ['fit validate test predict', '', ...runs],
        ['save_checkpoint', 'none', writes(0, 'filepath')],
      ],
    },
    { module: 'lightning.pytorch', names: 'LightningModule', bases: 'torch.nn.Module' },
    { module: 'lightning.pytorch', names: 'LightningDataModule' },
    { module: 'lightning.pytorch.callbacks', names: 'ModelCheckpoint EarlyStopping LearningRateMonitor' },
  ],
};
