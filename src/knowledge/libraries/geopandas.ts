import { type Library, reads, writes } from '../rows.ts';

/** Frames with geometry: as those of pandas, with files and plots of their own. */
export const geopandas: Library = {
  functions: {
    geopandas: [
      ['read_file', 'geopandas.GeoDataFrame', reads(0, 'filename')],
      ['read_parquet read_feather', 'geopandas.GeoDataFrame', reads(0, 'path')],
    ],
  },
  classes: [
    {
      module: 'geopandas',
      names: 'GeoDataFrame',
      bases: 'pandas.DataFrame',
      methods: [
        ['to_file', 'none', writes(0, 'filename')],
        ['to_crs set_crs', 'receiver', { changesReceiver: { whenKeyword: 'inplace' } }],
        ['plot', 'axes', { drawsFigure: true, changesArguments: [{ position: null, keyword: 'ax' }] }],
      ],
    },
  ],
};
