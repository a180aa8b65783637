const quiet =
  /^(print|display|str|len|format|dict|list|open|getattr|input|exit|isinstance|int|float|range|type)$|^(os|pathlib|time|datetime|random|uuid|sys|json|webbrowser|logging|warnings|IPython|matplotlib|plt|pprint|strftime|Path)\b|^(makedirs|get_ipython|sleep)$/;

/** True for functions that only show something, or prepare folders and names in the notebook. */
export function isQuietName(name: string): boolean {
  return quiet.test(name);
}
