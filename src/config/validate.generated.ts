// Generated from src/config.ts by `npm run generate`.
// @ts-nocheck
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"version":{"type":["string","null"],"pattern":"\\S"},"name":{"type":["string","null"],"pattern":"\\S"},"description":{"type":["string","null"]},"notebooks":{"type":"array","items":{"type":"string","pattern":"\\S"}},"package":{"type":["string","null"],"pattern":"^[a-z_][a-z0-9_]*$"},"target":{"type":"array","items":{"type":"string","enum":["azureml","kubeflow"]}},"steps":{"type":"object","properties":{"from":{"type":"string","enum":["roles","headings","single","cells"]},"cells":{"type":"integer","minimum":1}},"additionalProperties":false},"parameters":{"type":["string","array"],"items":{"type":"string","pattern":"^[A-Za-z_]\\w*$"},"pattern":"^(found|none)$"},"exploration":{"type":"string","enum":["omit","keep"]},"prints":{"type":"string","enum":["results","keep","scalars","drop"]},"figures":{"type":"string","enum":["log","drop"]},"random":{"type":"string","enum":["carry","reseed"]},"model":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"variable":{"type":["string","null"],"pattern":"\\S"}},"additionalProperties":false},"environment":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"image":{"type":"string","pattern":"\\S"},"python":{"type":["string","null"],"pattern":"^3\\.\\d+$"},"dependencies":{"type":"array","items":{"type":"string","pattern":"\\S"}},"mlflow":{"type":"integer","minimum":2,"maximum":3},"versions":{"type":"object","additionalProperties":{"type":"string","pattern":"^[\\w.!+*-]+$"}},"use":{"type":["string","null"],"pattern":"\\S"},"steps":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"per_step":{"type":"boolean"},"dockerfile":{"type":"boolean"}},"additionalProperties":false},"compute":{"type":"object","properties":{"default":{"type":"string","pattern":"\\S"},"steps":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"prepare":{"type":["string","null"],"pattern":"\\S"},"train":{"type":["string","null"],"pattern":"\\S"},"evaluate":{"type":["string","null"],"pattern":"\\S"},"predict":{"type":["string","null"],"pattern":"\\S"},"identity":{"type":"string","enum":["none","managed","user"]},"cluster":{"type":"object","properties":{"size":{"type":["string","null"],"pattern":"\\S"},"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"idle":{"type":"integer","minimum":60},"tier":{"type":"string","enum":["dedicated","low_priority"]}},"additionalProperties":false},"jobs":{"type":"object","additionalProperties":{"type":"object","properties":{"instance_type":{"type":"string","pattern":"\\S"},"instance_count":{"type":"integer","minimum":1},"shm_size":{"type":"string","pattern":"\\S"},"timeout":{"type":"integer","minimum":1},"distribution":{"type":"string","enum":["pytorch","mpi","tensorflow"]},"processes":{"type":"integer","minimum":1},"tier":{"type":"string","enum":["spot","basic","standard","premium"]},"variables":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}}},"additionalProperties":false}}},"additionalProperties":false},"experiment":{"type":["string","null"],"pattern":"\\S"},"tags":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"ci":{"type":"array","items":{"type":"string","enum":["github","azure-devops"]}},"gate":{"type":"object","properties":{"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"threshold":{"type":["number","null"]}},"additionalProperties":false},"deploy":{"type":"object","properties":{"online":{"type":"boolean"},"batch":{"type":"boolean"},"pipeline":{"type":"boolean"},"endpoint":{"type":["string","null"],"pattern":"\\S"},"instance":{"type":"string","pattern":"\\S"},"instances":{"type":"integer","minimum":1},"auth":{"type":"string","enum":["aad_token","aml_token","key"]},"identity":{"type":"string","enum":["system","managed"]},"dev":{"type":"boolean"},"canary":{"type":"integer","minimum":0,"maximum":100},"script":{"type":"boolean"},"compute":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"schedule":{"type":"object","properties":{"cron":{"type":["string","null"],"pattern":"^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$"},"frequency":{"type":["string","null"],"enum":["minute","hour","day","week","month",null]},"interval":{"type":"integer","minimum":1},"hours":{"type":"array","items":{"type":"integer","minimum":0,"maximum":23}},"minutes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":59}},"week_days":{"type":"array","items":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}},"month_days":{"type":"array","items":{"type":"integer","minimum":1,"maximum":31}},"time_zone":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"monitoring":{"type":"object","properties":{"signals":{"type":"array","items":{"type":"string","enum":["data_drift","prediction_drift","data_quality","model_performance"]}},"emails":{"type":"array","items":{"type":"string","pattern":"\\S"}},"task":{"type":"string","enum":["classification","regression"]},"reference":{"type":["string","null"],"pattern":"\\S"},"target":{"type":["string","null"],"pattern":"\\S"},"ground_truth":{"type":["string","null"],"pattern":"\\S"},"retrain":{"type":"boolean"}},"additionalProperties":false},"sweep":{"type":"object","properties":{"from_notebook":{"type":"boolean"},"steps":{"type":"array","items":{"type":"string","pattern":"\\S"}},"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"sampling":{"type":"string","enum":["random","grid","bayesian"]},"parameters":{"type":"object","additionalProperties":{"type":"object","properties":{"values":{"type":"array","items":{"type":["string","number","boolean"]}},"min":{"type":"number"},"max":{"type":"number"},"integer":{"type":"boolean"},"log":{"type":"boolean"}},"additionalProperties":false}},"trials":{"type":"integer","minimum":1},"parallel":{"type":"integer","minimum":1},"timeout":{"type":"integer","minimum":1},"stop":{"type":["string","null"],"enum":["bandit","median_stopping","truncation_selection",null]}},"additionalProperties":false},"data":{"type":"object","additionalProperties":{"type":"object","properties":{"type":{"type":"string","enum":["uri_file","uri_folder","mltable"]},"path":{"type":"string","pattern":"\\S"},"asset":{"type":"string","pattern":"\\S"},"version":{"type":"string","pattern":"\\S"}},"additionalProperties":false}},"components":{"type":"object","properties":{"register":{"type":"boolean"},"use":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}}},"additionalProperties":false},"registry":{"type":["string","null"],"pattern":"^[A-Za-z0-9][\\w-]{1,31}$"},"kubeflow":{"type":"object","properties":{"image":{"type":["string","null"],"pattern":"\\S"},"data":{"type":["string","null"],"pattern":"\\S"},"tracking":{"type":["string","null"],"pattern":"\\S"},"steps":{"type":"object","additionalProperties":{"type":"object","properties":{"image":{"type":"string","pattern":"\\S"},"cpu":{"type":"string","pattern":"\\S"},"memory":{"type":"string","pattern":"\\S"},"gpus":{"type":"integer","minimum":1},"gpu_type":{"type":"string","pattern":"\\S"},"cache":{"type":"boolean"},"retries":{"type":"integer","minimum":1},"timeout":{"type":"integer","minimum":1},"secrets":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"variable":{"type":"string","pattern":"\\S"}},"additionalProperties":false}},"volumes":{"type":"array","items":{"type":"object","properties":{"claim":{"type":"string","pattern":"\\S"},"path":{"type":"string","pattern":"\\S"}},"additionalProperties":false}}},"additionalProperties":false}}},"additionalProperties":false},"knowledge":{"type":"array","items":{"type":"object","properties":{"module":{"type":"string","pattern":"^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"},"functions":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"returns":{"type":"string"},"does":{"type":"array","items":{"type":"string","pattern":"\\S"}}},"additionalProperties":false}},"classes":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"kind":{"type":"string","pattern":"\\S"},"bases":{"type":"string","pattern":"\\S"},"flavor":{"type":"string","enum":["sklearn","lightgbm","xgboost","statsmodels","prophet","pytorch","tensorflow"]},"construct":{"type":"array","items":{"type":"string","pattern":"\\S"}},"methods":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"returns":{"type":"string"},"does":{"type":"array","items":{"type":"string","pattern":"\\S"}}},"additionalProperties":false}},"attributes":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"returns":{"type":"string"},"fresh":{"type":"boolean"}},"additionalProperties":false}}},"additionalProperties":false}}},"additionalProperties":false}},"infra":{"type":"boolean"},"sdk":{"type":"boolean"},"tests":{"type":"boolean"},"agents":{"type":"boolean"},"ignore":{"type":"array","items":{"type":"string","enum":["api-removed","azureml-no-experiment","azureml-objective-goal","azureml-port-not-used","azureml-size-retired","azureml-text-not-quoted","cells-ran-out-of-order","code-in-strings","command-installs-packages","command-splits-value","conflict-unresolved","file-left-behind","file-not-mergeable","file-was-there-before","freeze-not-published","input-type-corrected","install-not-understood","link-leads-outside","manifest-damaged","manifest-missing","maybe-undefined-name","merge-conflict","model-ambiguous","model-not-fitted","model-not-stored","model-without-signature","other-language-cell","package-not-known","parameter-not-literal","parameter-renamed","path-not-known","private-file-left-out","python-2-kernel","requirements-file-not-found","retired-environment","sample-not-taken","script-argument-bool","script-argument-not-exposed","script-effect-at-import","sdk-code-not-compiled","sdk-entity-left-out","sdk-job-left-out","sdk-nothing-to-build","sdk-path-outside","sdk-several-jobs","sdk-v1","sdk-v1-data","sdk-v1-left-out","sdk-v1-script","sdk-value-left-out","search-not-swept","server-not-there","several-experiments","star-import-assumed","step-is-empty","step-output-empty","steps-joined","system-package","timeit-with-effect","unknown-magic","unsupported-magic","version-differs","write-finished-late","write-rescued","written-file-moved","yaml-key-twice"]}},"templates":{"type":["string","null"],"pattern":"\\S"},"format_templates":{"type":"boolean"}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("\\S", "u");
const pattern3 = new RegExp("^[a-z_][a-z0-9_]*$", "u");
const pattern4 = new RegExp("^(found|none)$", "u");
const pattern5 = new RegExp("^[A-Za-z_]\\w*$", "u");
const pattern10 = new RegExp("^3\\.\\d+$", "u");
const pattern12 = new RegExp("^[\\w.!+*-]+$", "u");
const pattern31 = new RegExp("^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$", "u");
const pattern43 = new RegExp("^[A-Za-z0-9][\\w-]{1,31}$", "u");
const pattern56 = new RegExp("^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if((typeof data0 !== "string") && (data0 !== null)){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema11.properties.version.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (data1 !== null)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema11.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.description !== undefined){
let data2 = data.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema11.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.notebooks !== undefined){
let data3 = data.notebooks;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err6 = {instancePath:instancePath+"/notebooks/" + i0,schemaPath:"#/properties/notebooks/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/notebooks/" + i0,schemaPath:"#/properties/notebooks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/notebooks",schemaPath:"#/properties/notebooks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.package !== undefined){
let data5 = data.package;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/package",schemaPath:"#/properties/package/type",keyword:"type",params:{type: schema11.properties.package.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
const err10 = {instancePath:instancePath+"/package",schemaPath:"#/properties/package/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_]*$"},message:"must match pattern \""+"^[a-z_][a-z0-9_]*$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.target !== undefined){
let data6 = data.target;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/target/" + i1,schemaPath:"#/properties/target/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data7 === "azureml") || (data7 === "kubeflow"))){
const err12 = {instancePath:instancePath+"/target/" + i1,schemaPath:"#/properties/target/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.target.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.steps !== undefined){
let data8 = data.steps;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!((key1 === "from") || (key1 === "cells"))){
const err14 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.from !== undefined){
let data9 = data8.from;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/steps/from",schemaPath:"#/properties/steps/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((data9 === "roles") || (data9 === "headings")) || (data9 === "single")) || (data9 === "cells"))){
const err16 = {instancePath:instancePath+"/steps/from",schemaPath:"#/properties/steps/properties/from/enum",keyword:"enum",params:{allowedValues: schema11.properties.steps.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.cells !== undefined){
let data10 = data8.cells;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err17 = {instancePath:instancePath+"/steps/cells",schemaPath:"#/properties/steps/properties/cells/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err18 = {instancePath:instancePath+"/steps/cells",schemaPath:"#/properties/steps/properties/cells/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.parameters !== undefined){
let data11 = data.parameters;
if((typeof data11 !== "string") && (!(Array.isArray(data11)))){
const err20 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: schema11.properties.parameters.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err21 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/pattern",keyword:"pattern",params:{pattern: "^(found|none)$"},message:"must match pattern \""+"^(found|none)$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err22 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
if(data.exploration !== undefined){
let data13 = data.exploration;
if(typeof data13 !== "string"){
const err24 = {instancePath:instancePath+"/exploration",schemaPath:"#/properties/exploration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data13 === "omit") || (data13 === "keep"))){
const err25 = {instancePath:instancePath+"/exploration",schemaPath:"#/properties/exploration/enum",keyword:"enum",params:{allowedValues: schema11.properties.exploration.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.prints !== undefined){
let data14 = data.prints;
if(typeof data14 !== "string"){
const err26 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((((data14 === "results") || (data14 === "keep")) || (data14 === "scalars")) || (data14 === "drop"))){
const err27 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/enum",keyword:"enum",params:{allowedValues: schema11.properties.prints.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.figures !== undefined){
let data15 = data.figures;
if(typeof data15 !== "string"){
const err28 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data15 === "log") || (data15 === "drop"))){
const err29 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.random !== undefined){
let data16 = data.random;
if(typeof data16 !== "string"){
const err30 = {instancePath:instancePath+"/random",schemaPath:"#/properties/random/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data16 === "carry") || (data16 === "reseed"))){
const err31 = {instancePath:instancePath+"/random",schemaPath:"#/properties/random/enum",keyword:"enum",params:{allowedValues: schema11.properties.random.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.model !== undefined){
let data17 = data.model;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key2 in data17){
if(!((key2 === "name") || (key2 === "variable"))){
const err32 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data17.name !== undefined){
let data18 = data17.name;
if((typeof data18 !== "string") && (data18 !== null)){
const err33 = {instancePath:instancePath+"/model/name",schemaPath:"#/properties/model/properties/name/type",keyword:"type",params:{type: schema11.properties.model.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern0.test(data18)){
const err34 = {instancePath:instancePath+"/model/name",schemaPath:"#/properties/model/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data17.variable !== undefined){
let data19 = data17.variable;
if((typeof data19 !== "string") && (data19 !== null)){
const err35 = {instancePath:instancePath+"/model/variable",schemaPath:"#/properties/model/properties/variable/type",keyword:"type",params:{type: schema11.properties.model.properties.variable.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(typeof data19 === "string"){
if(!pattern0.test(data19)){
const err36 = {instancePath:instancePath+"/model/variable",schemaPath:"#/properties/model/properties/variable/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.environment !== undefined){
let data20 = data.environment;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key3 in data20){
if(!(func2.call(schema11.properties.environment.properties, key3))){
const err38 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if((typeof data21 !== "string") && (data21 !== null)){
const err39 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/type",keyword:"type",params:{type: schema11.properties.environment.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern0.test(data21)){
const err40 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data20.image !== undefined){
let data22 = data20.image;
if(typeof data22 === "string"){
if(!pattern0.test(data22)){
const err41 = {instancePath:instancePath+"/environment/image",schemaPath:"#/properties/environment/properties/image/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/environment/image",schemaPath:"#/properties/environment/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.python !== undefined){
let data23 = data20.python;
if((typeof data23 !== "string") && (data23 !== null)){
const err43 = {instancePath:instancePath+"/environment/python",schemaPath:"#/properties/environment/properties/python/type",keyword:"type",params:{type: schema11.properties.environment.properties.python.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern10.test(data23)){
const err44 = {instancePath:instancePath+"/environment/python",schemaPath:"#/properties/environment/properties/python/pattern",keyword:"pattern",params:{pattern: "^3\\.\\d+$"},message:"must match pattern \""+"^3\\.\\d+$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data20.dependencies !== undefined){
let data24 = data20.dependencies;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 === "string"){
if(!pattern0.test(data25)){
const err45 = {instancePath:instancePath+"/environment/dependencies/" + i3,schemaPath:"#/properties/environment/properties/dependencies/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/environment/dependencies/" + i3,schemaPath:"#/properties/environment/properties/dependencies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/environment/dependencies",schemaPath:"#/properties/environment/properties/dependencies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data20.mlflow !== undefined){
let data26 = data20.mlflow;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err48 = {instancePath:instancePath+"/environment/mlflow",schemaPath:"#/properties/environment/properties/mlflow/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 3 || isNaN(data26)){
const err49 = {instancePath:instancePath+"/environment/mlflow",schemaPath:"#/properties/environment/properties/mlflow/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data26 < 2 || isNaN(data26)){
const err50 = {instancePath:instancePath+"/environment/mlflow",schemaPath:"#/properties/environment/properties/mlflow/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data20.versions !== undefined){
let data27 = data20.versions;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key4 in data27){
let data28 = data27[key4];
if(typeof data28 === "string"){
if(!pattern12.test(data28)){
const err51 = {instancePath:instancePath+"/environment/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/versions/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\w.!+*-]+$"},message:"must match pattern \""+"^[\\w.!+*-]+$"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/environment/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/versions/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/environment/versions",schemaPath:"#/properties/environment/properties/versions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data20.use !== undefined){
let data29 = data20.use;
if((typeof data29 !== "string") && (data29 !== null)){
const err54 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/type",keyword:"type",params:{type: schema11.properties.environment.properties.use.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data29 === "string"){
if(!pattern0.test(data29)){
const err55 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data20.steps !== undefined){
let data30 = data20.steps;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key5 in data30){
let data31 = data30[key5];
if(typeof data31 === "string"){
if(!pattern0.test(data31)){
const err56 = {instancePath:instancePath+"/environment/steps/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/environment/steps/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data20.per_step !== undefined){
if(typeof data20.per_step !== "boolean"){
const err59 = {instancePath:instancePath+"/environment/per_step",schemaPath:"#/properties/environment/properties/per_step/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.dockerfile !== undefined){
if(typeof data20.dockerfile !== "boolean"){
const err60 = {instancePath:instancePath+"/environment/dockerfile",schemaPath:"#/properties/environment/properties/dockerfile/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.compute !== undefined){
let data34 = data.compute;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key6 in data34){
if(!(func2.call(schema11.properties.compute.properties, key6))){
const err62 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data34.default !== undefined){
let data35 = data34.default;
if(typeof data35 === "string"){
if(!pattern0.test(data35)){
const err63 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data34.steps !== undefined){
let data36 = data34.steps;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key7 in data36){
let data37 = data36[key7];
if(typeof data37 === "string"){
if(!pattern0.test(data37)){
const err65 = {instancePath:instancePath+"/compute/steps/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/compute/steps/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data34.prepare !== undefined){
let data38 = data34.prepare;
if((typeof data38 !== "string") && (data38 !== null)){
const err68 = {instancePath:instancePath+"/compute/prepare",schemaPath:"#/properties/compute/properties/prepare/type",keyword:"type",params:{type: schema11.properties.compute.properties.prepare.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(typeof data38 === "string"){
if(!pattern0.test(data38)){
const err69 = {instancePath:instancePath+"/compute/prepare",schemaPath:"#/properties/compute/properties/prepare/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data34.train !== undefined){
let data39 = data34.train;
if((typeof data39 !== "string") && (data39 !== null)){
const err70 = {instancePath:instancePath+"/compute/train",schemaPath:"#/properties/compute/properties/train/type",keyword:"type",params:{type: schema11.properties.compute.properties.train.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(typeof data39 === "string"){
if(!pattern0.test(data39)){
const err71 = {instancePath:instancePath+"/compute/train",schemaPath:"#/properties/compute/properties/train/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
if(data34.evaluate !== undefined){
let data40 = data34.evaluate;
if((typeof data40 !== "string") && (data40 !== null)){
const err72 = {instancePath:instancePath+"/compute/evaluate",schemaPath:"#/properties/compute/properties/evaluate/type",keyword:"type",params:{type: schema11.properties.compute.properties.evaluate.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(typeof data40 === "string"){
if(!pattern0.test(data40)){
const err73 = {instancePath:instancePath+"/compute/evaluate",schemaPath:"#/properties/compute/properties/evaluate/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(data34.predict !== undefined){
let data41 = data34.predict;
if((typeof data41 !== "string") && (data41 !== null)){
const err74 = {instancePath:instancePath+"/compute/predict",schemaPath:"#/properties/compute/properties/predict/type",keyword:"type",params:{type: schema11.properties.compute.properties.predict.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(typeof data41 === "string"){
if(!pattern0.test(data41)){
const err75 = {instancePath:instancePath+"/compute/predict",schemaPath:"#/properties/compute/properties/predict/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data34.identity !== undefined){
let data42 = data34.identity;
if(typeof data42 !== "string"){
const err76 = {instancePath:instancePath+"/compute/identity",schemaPath:"#/properties/compute/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!(((data42 === "none") || (data42 === "managed")) || (data42 === "user"))){
const err77 = {instancePath:instancePath+"/compute/identity",schemaPath:"#/properties/compute/properties/identity/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.identity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data34.cluster !== undefined){
let data43 = data34.cluster;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key8 in data43){
if(!(((((key8 === "size") || (key8 === "min")) || (key8 === "max")) || (key8 === "idle")) || (key8 === "tier"))){
const err78 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data43.size !== undefined){
let data44 = data43.size;
if((typeof data44 !== "string") && (data44 !== null)){
const err79 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/type",keyword:"type",params:{type: schema11.properties.compute.properties.cluster.properties.size.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(typeof data44 === "string"){
if(!pattern0.test(data44)){
const err80 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data43.min !== undefined){
let data45 = data43.min;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err81 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
const err82 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data43.max !== undefined){
let data46 = data43.max;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err83 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 1 || isNaN(data46)){
const err84 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data43.idle !== undefined){
let data47 = data43.idle;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err85 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 60 || isNaN(data47)){
const err86 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
if(data43.tier !== undefined){
let data48 = data43.tier;
if(typeof data48 !== "string"){
const err87 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!((data48 === "dedicated") || (data48 === "low_priority"))){
const err88 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.cluster.properties.tier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data34.jobs !== undefined){
let data49 = data34.jobs;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key9 in data49){
let data50 = data49[key9];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key10 in data50){
if(!((((((((key10 === "instance_type") || (key10 === "instance_count")) || (key10 === "shm_size")) || (key10 === "timeout")) || (key10 === "distribution")) || (key10 === "processes")) || (key10 === "tier")) || (key10 === "variables"))){
const err90 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data50.instance_type !== undefined){
let data51 = data50.instance_type;
if(typeof data51 === "string"){
if(!pattern0.test(data51)){
const err91 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data50.instance_count !== undefined){
let data52 = data50.instance_count;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err93 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 1 || isNaN(data52)){
const err94 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
if(data50.shm_size !== undefined){
let data53 = data50.shm_size;
if(typeof data53 === "string"){
if(!pattern0.test(data53)){
const err95 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data50.timeout !== undefined){
let data54 = data50.timeout;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err97 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 1 || isNaN(data54)){
const err98 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
if(data50.distribution !== undefined){
let data55 = data50.distribution;
if(typeof data55 !== "string"){
const err99 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!(((data55 === "pytorch") || (data55 === "mpi")) || (data55 === "tensorflow"))){
const err100 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.jobs.additionalProperties.properties.distribution.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data50.processes !== undefined){
let data56 = data50.processes;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err101 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 1 || isNaN(data56)){
const err102 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
if(data50.tier !== undefined){
let data57 = data50.tier;
if(typeof data57 !== "string"){
const err103 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tier",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(!((((data57 === "spot") || (data57 === "basic")) || (data57 === "standard")) || (data57 === "premium"))){
const err104 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tier",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/tier/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.jobs.additionalProperties.properties.tier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data50.variables !== undefined){
let data58 = data50.variables;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key11 in data58){
let data59 = data58[key11];
if(typeof data59 === "string"){
if(!pattern0.test(data59)){
const err105 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/variables/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/variables/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/variables/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/variables",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/variables/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data.experiment !== undefined){
let data60 = data.experiment;
if((typeof data60 !== "string") && (data60 !== null)){
const err111 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/type",keyword:"type",params:{type: schema11.properties.experiment.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(typeof data60 === "string"){
if(!pattern0.test(data60)){
const err112 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
if(data.tags !== undefined){
let data61 = data.tags;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key12 in data61){
let data62 = data61[key12];
if(typeof data62 === "string"){
if(!pattern0.test(data62)){
const err113 = {instancePath:instancePath+"/tags/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/tags/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.ci !== undefined){
let data63 = data.ci;
if(Array.isArray(data63)){
const len4 = data63.length;
for(let i4=0; i4<len4; i4++){
let data64 = data63[i4];
if(typeof data64 !== "string"){
const err116 = {instancePath:instancePath+"/ci/" + i4,schemaPath:"#/properties/ci/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(!((data64 === "github") || (data64 === "azure-devops"))){
const err117 = {instancePath:instancePath+"/ci/" + i4,schemaPath:"#/properties/ci/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.ci.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/ci",schemaPath:"#/properties/ci/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.gate !== undefined){
let data65 = data.gate;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key13 in data65){
if(!(((key13 === "metric") || (key13 === "goal")) || (key13 === "threshold"))){
const err119 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data65.metric !== undefined){
let data66 = data65.metric;
if((typeof data66 !== "string") && (data66 !== null)){
const err120 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/type",keyword:"type",params:{type: schema11.properties.gate.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(typeof data66 === "string"){
if(!pattern0.test(data66)){
const err121 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data65.goal !== undefined){
let data67 = data65.goal;
if(typeof data67 !== "string"){
const err122 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!((data67 === "maximize") || (data67 === "minimize"))){
const err123 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.gate.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data65.threshold !== undefined){
let data68 = data65.threshold;
if((!((typeof data68 == "number") && (isFinite(data68)))) && (data68 !== null)){
const err124 = {instancePath:instancePath+"/gate/threshold",schemaPath:"#/properties/gate/properties/threshold/type",keyword:"type",params:{type: schema11.properties.gate.properties.threshold.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.deploy !== undefined){
let data69 = data.deploy;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key14 in data69){
if(!(func2.call(schema11.properties.deploy.properties, key14))){
const err126 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data69.online !== undefined){
if(typeof data69.online !== "boolean"){
const err127 = {instancePath:instancePath+"/deploy/online",schemaPath:"#/properties/deploy/properties/online/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data69.batch !== undefined){
if(typeof data69.batch !== "boolean"){
const err128 = {instancePath:instancePath+"/deploy/batch",schemaPath:"#/properties/deploy/properties/batch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data69.pipeline !== undefined){
if(typeof data69.pipeline !== "boolean"){
const err129 = {instancePath:instancePath+"/deploy/pipeline",schemaPath:"#/properties/deploy/properties/pipeline/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data69.endpoint !== undefined){
let data73 = data69.endpoint;
if((typeof data73 !== "string") && (data73 !== null)){
const err130 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/type",keyword:"type",params:{type: schema11.properties.deploy.properties.endpoint.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(typeof data73 === "string"){
if(!pattern0.test(data73)){
const err131 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
if(data69.instance !== undefined){
let data74 = data69.instance;
if(typeof data74 === "string"){
if(!pattern0.test(data74)){
const err132 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data69.instances !== undefined){
let data75 = data69.instances;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err134 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 < 1 || isNaN(data75)){
const err135 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
if(data69.auth !== undefined){
let data76 = data69.auth;
if(typeof data76 !== "string"){
const err136 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(!(((data76 === "aad_token") || (data76 === "aml_token")) || (data76 === "key"))){
const err137 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/enum",keyword:"enum",params:{allowedValues: schema11.properties.deploy.properties.auth.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data69.identity !== undefined){
let data77 = data69.identity;
if(typeof data77 !== "string"){
const err138 = {instancePath:instancePath+"/deploy/identity",schemaPath:"#/properties/deploy/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(!((data77 === "system") || (data77 === "managed"))){
const err139 = {instancePath:instancePath+"/deploy/identity",schemaPath:"#/properties/deploy/properties/identity/enum",keyword:"enum",params:{allowedValues: schema11.properties.deploy.properties.identity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data69.dev !== undefined){
if(typeof data69.dev !== "boolean"){
const err140 = {instancePath:instancePath+"/deploy/dev",schemaPath:"#/properties/deploy/properties/dev/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data69.canary !== undefined){
let data79 = data69.canary;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err141 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 100 || isNaN(data79)){
const err142 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data79 < 0 || isNaN(data79)){
const err143 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
if(data69.script !== undefined){
if(typeof data69.script !== "boolean"){
const err144 = {instancePath:instancePath+"/deploy/script",schemaPath:"#/properties/deploy/properties/script/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data69.compute !== undefined){
let data81 = data69.compute;
if(typeof data81 === "string"){
if(!pattern0.test(data81)){
const err145 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data.schedule !== undefined){
let data82 = data.schedule;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key15 in data82){
if(!((((((((key15 === "cron") || (key15 === "frequency")) || (key15 === "interval")) || (key15 === "hours")) || (key15 === "minutes")) || (key15 === "week_days")) || (key15 === "month_days")) || (key15 === "time_zone"))){
const err148 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data82.cron !== undefined){
let data83 = data82.cron;
if((typeof data83 !== "string") && (data83 !== null)){
const err149 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/type",keyword:"type",params:{type: schema11.properties.schedule.properties.cron.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(typeof data83 === "string"){
if(!pattern31.test(data83)){
const err150 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/pattern",keyword:"pattern",params:{pattern: "^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$"},message:"must match pattern \""+"^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$"+"\""};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
if(data82.frequency !== undefined){
let data84 = data82.frequency;
if((typeof data84 !== "string") && (data84 !== null)){
const err151 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/type",keyword:"type",params:{type: schema11.properties.schedule.properties.frequency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!((((((data84 === "minute") || (data84 === "hour")) || (data84 === "day")) || (data84 === "week")) || (data84 === "month")) || (data84 === null))){
const err152 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.frequency.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data82.interval !== undefined){
let data85 = data82.interval;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err153 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 1 || isNaN(data85)){
const err154 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
if(data82.hours !== undefined){
let data86 = data82.hours;
if(Array.isArray(data86)){
const len5 = data86.length;
for(let i5=0; i5<len5; i5++){
let data87 = data86[i5];
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err155 = {instancePath:instancePath+"/schedule/hours/" + i5,schemaPath:"#/properties/schedule/properties/hours/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 23 || isNaN(data87)){
const err156 = {instancePath:instancePath+"/schedule/hours/" + i5,schemaPath:"#/properties/schedule/properties/hours/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23},message:"must be <= 23"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data87 < 0 || isNaN(data87)){
const err157 = {instancePath:instancePath+"/schedule/hours/" + i5,schemaPath:"#/properties/schedule/properties/hours/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
}
else {
const err158 = {instancePath:instancePath+"/schedule/hours",schemaPath:"#/properties/schedule/properties/hours/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data82.minutes !== undefined){
let data88 = data82.minutes;
if(Array.isArray(data88)){
const len6 = data88.length;
for(let i6=0; i6<len6; i6++){
let data89 = data88[i6];
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
const err159 = {instancePath:instancePath+"/schedule/minutes/" + i6,schemaPath:"#/properties/schedule/properties/minutes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 > 59 || isNaN(data89)){
const err160 = {instancePath:instancePath+"/schedule/minutes/" + i6,schemaPath:"#/properties/schedule/properties/minutes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59},message:"must be <= 59"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data89 < 0 || isNaN(data89)){
const err161 = {instancePath:instancePath+"/schedule/minutes/" + i6,schemaPath:"#/properties/schedule/properties/minutes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
}
else {
const err162 = {instancePath:instancePath+"/schedule/minutes",schemaPath:"#/properties/schedule/properties/minutes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data82.week_days !== undefined){
let data90 = data82.week_days;
if(Array.isArray(data90)){
const len7 = data90.length;
for(let i7=0; i7<len7; i7++){
let data91 = data90[i7];
if(typeof data91 !== "string"){
const err163 = {instancePath:instancePath+"/schedule/week_days/" + i7,schemaPath:"#/properties/schedule/properties/week_days/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(!(((((((data91 === "monday") || (data91 === "tuesday")) || (data91 === "wednesday")) || (data91 === "thursday")) || (data91 === "friday")) || (data91 === "saturday")) || (data91 === "sunday"))){
const err164 = {instancePath:instancePath+"/schedule/week_days/" + i7,schemaPath:"#/properties/schedule/properties/week_days/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.week_days.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/schedule/week_days",schemaPath:"#/properties/schedule/properties/week_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data82.month_days !== undefined){
let data92 = data82.month_days;
if(Array.isArray(data92)){
const len8 = data92.length;
for(let i8=0; i8<len8; i8++){
let data93 = data92[i8];
if(!(((typeof data93 == "number") && (!(data93 % 1) && !isNaN(data93))) && (isFinite(data93)))){
const err166 = {instancePath:instancePath+"/schedule/month_days/" + i8,schemaPath:"#/properties/schedule/properties/month_days/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 > 31 || isNaN(data93)){
const err167 = {instancePath:instancePath+"/schedule/month_days/" + i8,schemaPath:"#/properties/schedule/properties/month_days/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31},message:"must be <= 31"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data93 < 1 || isNaN(data93)){
const err168 = {instancePath:instancePath+"/schedule/month_days/" + i8,schemaPath:"#/properties/schedule/properties/month_days/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
}
else {
const err169 = {instancePath:instancePath+"/schedule/month_days",schemaPath:"#/properties/schedule/properties/month_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data82.time_zone !== undefined){
let data94 = data82.time_zone;
if(typeof data94 === "string"){
if(!pattern0.test(data94)){
const err170 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data.monitoring !== undefined){
let data95 = data.monitoring;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key16 in data95){
if(!(((((((key16 === "signals") || (key16 === "emails")) || (key16 === "task")) || (key16 === "reference")) || (key16 === "target")) || (key16 === "ground_truth")) || (key16 === "retrain"))){
const err173 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data95.signals !== undefined){
let data96 = data95.signals;
if(Array.isArray(data96)){
const len9 = data96.length;
for(let i9=0; i9<len9; i9++){
let data97 = data96[i9];
if(typeof data97 !== "string"){
const err174 = {instancePath:instancePath+"/monitoring/signals/" + i9,schemaPath:"#/properties/monitoring/properties/signals/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(!((((data97 === "data_drift") || (data97 === "prediction_drift")) || (data97 === "data_quality")) || (data97 === "model_performance"))){
const err175 = {instancePath:instancePath+"/monitoring/signals/" + i9,schemaPath:"#/properties/monitoring/properties/signals/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.signals.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath:instancePath+"/monitoring/signals",schemaPath:"#/properties/monitoring/properties/signals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data95.emails !== undefined){
let data98 = data95.emails;
if(Array.isArray(data98)){
const len10 = data98.length;
for(let i10=0; i10<len10; i10++){
let data99 = data98[i10];
if(typeof data99 === "string"){
if(!pattern0.test(data99)){
const err177 = {instancePath:instancePath+"/monitoring/emails/" + i10,schemaPath:"#/properties/monitoring/properties/emails/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/monitoring/emails/" + i10,schemaPath:"#/properties/monitoring/properties/emails/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath:instancePath+"/monitoring/emails",schemaPath:"#/properties/monitoring/properties/emails/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data95.task !== undefined){
let data100 = data95.task;
if(typeof data100 !== "string"){
const err180 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(!((data100 === "classification") || (data100 === "regression"))){
const err181 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.task.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data95.reference !== undefined){
let data101 = data95.reference;
if((typeof data101 !== "string") && (data101 !== null)){
const err182 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.reference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(typeof data101 === "string"){
if(!pattern0.test(data101)){
const err183 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
if(data95.target !== undefined){
let data102 = data95.target;
if((typeof data102 !== "string") && (data102 !== null)){
const err184 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.target.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(typeof data102 === "string"){
if(!pattern0.test(data102)){
const err185 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
if(data95.ground_truth !== undefined){
let data103 = data95.ground_truth;
if((typeof data103 !== "string") && (data103 !== null)){
const err186 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.ground_truth.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(typeof data103 === "string"){
if(!pattern0.test(data103)){
const err187 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
if(data95.retrain !== undefined){
if(typeof data95.retrain !== "boolean"){
const err188 = {instancePath:instancePath+"/monitoring/retrain",schemaPath:"#/properties/monitoring/properties/retrain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
else {
const err189 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data.sweep !== undefined){
let data105 = data.sweep;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
for(const key17 in data105){
if(!(func2.call(schema11.properties.sweep.properties, key17))){
const err190 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data105.from_notebook !== undefined){
if(typeof data105.from_notebook !== "boolean"){
const err191 = {instancePath:instancePath+"/sweep/from_notebook",schemaPath:"#/properties/sweep/properties/from_notebook/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data105.steps !== undefined){
let data107 = data105.steps;
if(Array.isArray(data107)){
const len11 = data107.length;
for(let i11=0; i11<len11; i11++){
let data108 = data107[i11];
if(typeof data108 === "string"){
if(!pattern0.test(data108)){
const err192 = {instancePath:instancePath+"/sweep/steps/" + i11,schemaPath:"#/properties/sweep/properties/steps/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/sweep/steps/" + i11,schemaPath:"#/properties/sweep/properties/steps/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
else {
const err194 = {instancePath:instancePath+"/sweep/steps",schemaPath:"#/properties/sweep/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data105.metric !== undefined){
let data109 = data105.metric;
if((typeof data109 !== "string") && (data109 !== null)){
const err195 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/type",keyword:"type",params:{type: schema11.properties.sweep.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(typeof data109 === "string"){
if(!pattern0.test(data109)){
const err196 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
if(data105.goal !== undefined){
let data110 = data105.goal;
if(typeof data110 !== "string"){
const err197 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(!((data110 === "maximize") || (data110 === "minimize"))){
const err198 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data105.sampling !== undefined){
let data111 = data105.sampling;
if(typeof data111 !== "string"){
const err199 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(!(((data111 === "random") || (data111 === "grid")) || (data111 === "bayesian"))){
const err200 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.sampling.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data105.parameters !== undefined){
let data112 = data105.parameters;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key18 in data112){
let data113 = data112[key18];
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key19 in data113){
if(!(((((key19 === "values") || (key19 === "min")) || (key19 === "max")) || (key19 === "integer")) || (key19 === "log"))){
const err201 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data113.values !== undefined){
let data114 = data113.values;
if(Array.isArray(data114)){
const len12 = data114.length;
for(let i12=0; i12<len12; i12++){
let data115 = data114[i12];
if(((typeof data115 !== "string") && (!((typeof data115 == "number") && (isFinite(data115))))) && (typeof data115 !== "boolean")){
const err202 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/values/" + i12,schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/items/type",keyword:"type",params:{type: schema11.properties.sweep.properties.parameters.additionalProperties.properties.values.items.type},message:"must be string,number,boolean"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
else {
const err203 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data113.min !== undefined){
let data116 = data113.min;
if(!((typeof data116 == "number") && (isFinite(data116)))){
const err204 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/min",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data113.max !== undefined){
let data117 = data113.max;
if(!((typeof data117 == "number") && (isFinite(data117)))){
const err205 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data113.integer !== undefined){
if(typeof data113.integer !== "boolean"){
const err206 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/integer",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/integer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data113.log !== undefined){
if(typeof data113.log !== "boolean"){
const err207 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/log/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/sweep/parameters/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data105.trials !== undefined){
let data120 = data105.trials;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
const err210 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 < 1 || isNaN(data120)){
const err211 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
if(data105.parallel !== undefined){
let data121 = data105.parallel;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
const err212 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 < 1 || isNaN(data121)){
const err213 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
if(data105.timeout !== undefined){
let data122 = data105.timeout;
if(!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))){
const err214 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 < 1 || isNaN(data122)){
const err215 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
if(data105.stop !== undefined){
let data123 = data105.stop;
if((typeof data123 !== "string") && (data123 !== null)){
const err216 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/type",keyword:"type",params:{type: schema11.properties.sweep.properties.stop.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(!((((data123 === "bandit") || (data123 === "median_stopping")) || (data123 === "truncation_selection")) || (data123 === null))){
const err217 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.stop.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data.data !== undefined){
let data124 = data.data;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key20 in data124){
let data125 = data124[key20];
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key21 in data125){
if(!((((key21 === "type") || (key21 === "path")) || (key21 === "asset")) || (key21 === "version"))){
const err219 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data125.type !== undefined){
let data126 = data125.type;
if(typeof data126 !== "string"){
const err220 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(!(((data126 === "uri_file") || (data126 === "uri_folder")) || (data126 === "mltable"))){
const err221 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/enum",keyword:"enum",params:{allowedValues: schema11.properties.data.additionalProperties.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data125.path !== undefined){
let data127 = data125.path;
if(typeof data127 === "string"){
if(!pattern0.test(data127)){
const err222 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data125.asset !== undefined){
let data128 = data125.asset;
if(typeof data128 === "string"){
if(!pattern0.test(data128)){
const err224 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data125.version !== undefined){
let data129 = data125.version;
if(typeof data129 === "string"){
if(!pattern0.test(data129)){
const err226 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
else {
const err228 = {instancePath:instancePath+"/data/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
else {
const err229 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data.components !== undefined){
let data130 = data.components;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
for(const key22 in data130){
if(!((key22 === "register") || (key22 === "use"))){
const err230 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data130.register !== undefined){
if(typeof data130.register !== "boolean"){
const err231 = {instancePath:instancePath+"/components/register",schemaPath:"#/properties/components/properties/register/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data130.use !== undefined){
let data132 = data130.use;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
for(const key23 in data132){
let data133 = data132[key23];
if(typeof data133 === "string"){
if(!pattern0.test(data133)){
const err232 = {instancePath:instancePath+"/components/use/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/components/use/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/components/use",schemaPath:"#/properties/components/properties/use/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data.registry !== undefined){
let data134 = data.registry;
if((typeof data134 !== "string") && (data134 !== null)){
const err236 = {instancePath:instancePath+"/registry",schemaPath:"#/properties/registry/type",keyword:"type",params:{type: schema11.properties.registry.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(typeof data134 === "string"){
if(!pattern43.test(data134)){
const err237 = {instancePath:instancePath+"/registry",schemaPath:"#/properties/registry/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][\\w-]{1,31}$"},message:"must match pattern \""+"^[A-Za-z0-9][\\w-]{1,31}$"+"\""};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
if(data.kubeflow !== undefined){
let data135 = data.kubeflow;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
for(const key24 in data135){
if(!((((key24 === "image") || (key24 === "data")) || (key24 === "tracking")) || (key24 === "steps"))){
const err238 = {instancePath:instancePath+"/kubeflow",schemaPath:"#/properties/kubeflow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data135.image !== undefined){
let data136 = data135.image;
if((typeof data136 !== "string") && (data136 !== null)){
const err239 = {instancePath:instancePath+"/kubeflow/image",schemaPath:"#/properties/kubeflow/properties/image/type",keyword:"type",params:{type: schema11.properties.kubeflow.properties.image.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(typeof data136 === "string"){
if(!pattern0.test(data136)){
const err240 = {instancePath:instancePath+"/kubeflow/image",schemaPath:"#/properties/kubeflow/properties/image/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
if(data135.data !== undefined){
let data137 = data135.data;
if((typeof data137 !== "string") && (data137 !== null)){
const err241 = {instancePath:instancePath+"/kubeflow/data",schemaPath:"#/properties/kubeflow/properties/data/type",keyword:"type",params:{type: schema11.properties.kubeflow.properties.data.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if(typeof data137 === "string"){
if(!pattern0.test(data137)){
const err242 = {instancePath:instancePath+"/kubeflow/data",schemaPath:"#/properties/kubeflow/properties/data/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
if(data135.tracking !== undefined){
let data138 = data135.tracking;
if((typeof data138 !== "string") && (data138 !== null)){
const err243 = {instancePath:instancePath+"/kubeflow/tracking",schemaPath:"#/properties/kubeflow/properties/tracking/type",keyword:"type",params:{type: schema11.properties.kubeflow.properties.tracking.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(typeof data138 === "string"){
if(!pattern0.test(data138)){
const err244 = {instancePath:instancePath+"/kubeflow/tracking",schemaPath:"#/properties/kubeflow/properties/tracking/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
}
if(data135.steps !== undefined){
let data139 = data135.steps;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key25 in data139){
let data140 = data139[key25];
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key26 in data140){
if(!(func2.call(schema11.properties.kubeflow.properties.steps.additionalProperties.properties, key26))){
const err245 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data140.image !== undefined){
let data141 = data140.image;
if(typeof data141 === "string"){
if(!pattern0.test(data141)){
const err246 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/image",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/image/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/image",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data140.cpu !== undefined){
let data142 = data140.cpu;
if(typeof data142 === "string"){
if(!pattern0.test(data142)){
const err248 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/cpu",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/cpu/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/cpu",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/cpu/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data140.memory !== undefined){
let data143 = data140.memory;
if(typeof data143 === "string"){
if(!pattern0.test(data143)){
const err250 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/memory/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data140.gpus !== undefined){
let data144 = data140.gpus;
if(!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144)))){
const err252 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/gpus",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/gpus/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 < 1 || isNaN(data144)){
const err253 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/gpus",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/gpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
}
if(data140.gpu_type !== undefined){
let data145 = data140.gpu_type;
if(typeof data145 === "string"){
if(!pattern0.test(data145)){
const err254 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/gpu_type",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/gpu_type/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/gpu_type",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/gpu_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data140.cache !== undefined){
if(typeof data140.cache !== "boolean"){
const err256 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/cache",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/cache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data140.retries !== undefined){
let data147 = data140.retries;
if(!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147)))){
const err257 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 < 1 || isNaN(data147)){
const err258 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
if(data140.timeout !== undefined){
let data148 = data140.timeout;
if(!(((typeof data148 == "number") && (!(data148 % 1) && !isNaN(data148))) && (isFinite(data148)))){
const err259 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if((typeof data148 == "number") && (isFinite(data148))){
if(data148 < 1 || isNaN(data148)){
const err260 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
}
if(data140.secrets !== undefined){
let data149 = data140.secrets;
if(Array.isArray(data149)){
const len13 = data149.length;
for(let i13=0; i13<len13; i13++){
let data150 = data149[i13];
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
for(const key27 in data150){
if(!(((key27 === "name") || (key27 === "key")) || (key27 === "variable"))){
const err261 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13,schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data150.name !== undefined){
let data151 = data150.name;
if(typeof data151 === "string"){
if(!pattern0.test(data151)){
const err262 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13+"/name",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13+"/name",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data150.key !== undefined){
let data152 = data150.key;
if(typeof data152 === "string"){
if(!pattern0.test(data152)){
const err264 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13+"/key",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
else {
const err265 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13+"/key",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data150.variable !== undefined){
let data153 = data150.variable;
if(typeof data153 === "string"){
if(!pattern0.test(data153)){
const err266 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13+"/variable",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/properties/variable/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
else {
const err267 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13+"/variable",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/properties/variable/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
else {
const err268 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets/" + i13,schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/secrets",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data140.volumes !== undefined){
let data154 = data140.volumes;
if(Array.isArray(data154)){
const len14 = data154.length;
for(let i14=0; i14<len14; i14++){
let data155 = data154[i14];
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
for(const key28 in data155){
if(!((key28 === "claim") || (key28 === "path"))){
const err270 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/volumes/" + i14,schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/volumes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data155.claim !== undefined){
let data156 = data155.claim;
if(typeof data156 === "string"){
if(!pattern0.test(data156)){
const err271 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/volumes/" + i14+"/claim",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/volumes/items/properties/claim/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
else {
const err272 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/volumes/" + i14+"/claim",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/volumes/items/properties/claim/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data155.path !== undefined){
let data157 = data155.path;
if(typeof data157 === "string"){
if(!pattern0.test(data157)){
const err273 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/volumes/" + i14+"/path",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/volumes/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
else {
const err274 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/volumes/" + i14+"/path",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/volumes/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
}
else {
const err275 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/volumes/" + i14,schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/volumes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
else {
const err276 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1")+"/volumes",schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
else {
const err277 = {instancePath:instancePath+"/kubeflow/steps/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/kubeflow/properties/steps/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
else {
const err278 = {instancePath:instancePath+"/kubeflow/steps",schemaPath:"#/properties/kubeflow/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
}
else {
const err279 = {instancePath:instancePath+"/kubeflow",schemaPath:"#/properties/kubeflow/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data.knowledge !== undefined){
let data158 = data.knowledge;
if(Array.isArray(data158)){
const len15 = data158.length;
for(let i15=0; i15<len15; i15++){
let data159 = data158[i15];
if(data159 && typeof data159 == "object" && !Array.isArray(data159)){
for(const key29 in data159){
if(!(((key29 === "module") || (key29 === "functions")) || (key29 === "classes"))){
const err280 = {instancePath:instancePath+"/knowledge/" + i15,schemaPath:"#/properties/knowledge/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data159.module !== undefined){
let data160 = data159.module;
if(typeof data160 === "string"){
if(!pattern56.test(data160)){
const err281 = {instancePath:instancePath+"/knowledge/" + i15+"/module",schemaPath:"#/properties/knowledge/items/properties/module/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"+"\""};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/knowledge/" + i15+"/module",schemaPath:"#/properties/knowledge/items/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data159.functions !== undefined){
let data161 = data159.functions;
if(Array.isArray(data161)){
const len16 = data161.length;
for(let i16=0; i16<len16; i16++){
let data162 = data161[i16];
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
for(const key30 in data162){
if(!(((key30 === "names") || (key30 === "returns")) || (key30 === "does"))){
const err283 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16,schemaPath:"#/properties/knowledge/items/properties/functions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data162.names !== undefined){
let data163 = data162.names;
if(typeof data163 === "string"){
if(!pattern0.test(data163)){
const err284 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16+"/names",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
else {
const err285 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16+"/names",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data162.returns !== undefined){
if(typeof data162.returns !== "string"){
const err286 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16+"/returns",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/returns/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data162.does !== undefined){
let data165 = data162.does;
if(Array.isArray(data165)){
const len17 = data165.length;
for(let i17=0; i17<len17; i17++){
let data166 = data165[i17];
if(typeof data166 === "string"){
if(!pattern0.test(data166)){
const err287 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16+"/does/" + i17,schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/does/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16+"/does/" + i17,schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/does/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16+"/does",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/does/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
else {
const err290 = {instancePath:instancePath+"/knowledge/" + i15+"/functions/" + i16,schemaPath:"#/properties/knowledge/items/properties/functions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
}
else {
const err291 = {instancePath:instancePath+"/knowledge/" + i15+"/functions",schemaPath:"#/properties/knowledge/items/properties/functions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data159.classes !== undefined){
let data167 = data159.classes;
if(Array.isArray(data167)){
const len18 = data167.length;
for(let i18=0; i18<len18; i18++){
let data168 = data167[i18];
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
for(const key31 in data168){
if(!(((((((key31 === "names") || (key31 === "kind")) || (key31 === "bases")) || (key31 === "flavor")) || (key31 === "construct")) || (key31 === "methods")) || (key31 === "attributes"))){
const err292 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18,schemaPath:"#/properties/knowledge/items/properties/classes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data168.names !== undefined){
let data169 = data168.names;
if(typeof data169 === "string"){
if(!pattern0.test(data169)){
const err293 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data168.kind !== undefined){
let data170 = data168.kind;
if(typeof data170 === "string"){
if(!pattern0.test(data170)){
const err295 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/kind",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/kind/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
else {
const err296 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/kind",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data168.bases !== undefined){
let data171 = data168.bases;
if(typeof data171 === "string"){
if(!pattern0.test(data171)){
const err297 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/bases",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/bases/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
else {
const err298 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/bases",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/bases/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data168.flavor !== undefined){
let data172 = data168.flavor;
if(typeof data172 !== "string"){
const err299 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/flavor",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/flavor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(!(((((((data172 === "sklearn") || (data172 === "lightgbm")) || (data172 === "xgboost")) || (data172 === "statsmodels")) || (data172 === "prophet")) || (data172 === "pytorch")) || (data172 === "tensorflow"))){
const err300 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/flavor",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/flavor/enum",keyword:"enum",params:{allowedValues: schema11.properties.knowledge.items.properties.classes.items.properties.flavor.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data168.construct !== undefined){
let data173 = data168.construct;
if(Array.isArray(data173)){
const len19 = data173.length;
for(let i19=0; i19<len19; i19++){
let data174 = data173[i19];
if(typeof data174 === "string"){
if(!pattern0.test(data174)){
const err301 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/construct/" + i19,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/construct/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
else {
const err302 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/construct/" + i19,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/construct/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/construct",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/construct/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data168.methods !== undefined){
let data175 = data168.methods;
if(Array.isArray(data175)){
const len20 = data175.length;
for(let i20=0; i20<len20; i20++){
let data176 = data175[i20];
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key32 in data176){
if(!(((key32 === "names") || (key32 === "returns")) || (key32 === "does"))){
const err304 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data176.names !== undefined){
let data177 = data176.names;
if(typeof data177 === "string"){
if(!pattern0.test(data177)){
const err305 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
else {
const err306 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data176.returns !== undefined){
if(typeof data176.returns !== "string"){
const err307 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20+"/returns",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/returns/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data176.does !== undefined){
let data179 = data176.does;
if(Array.isArray(data179)){
const len21 = data179.length;
for(let i21=0; i21<len21; i21++){
let data180 = data179[i21];
if(typeof data180 === "string"){
if(!pattern0.test(data180)){
const err308 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20+"/does/" + i21,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/does/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20+"/does/" + i21,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/does/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
else {
const err310 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20+"/does",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/does/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
}
else {
const err311 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods/" + i20,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
}
else {
const err312 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/methods",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data168.attributes !== undefined){
let data181 = data168.attributes;
if(Array.isArray(data181)){
const len22 = data181.length;
for(let i22=0; i22<len22; i22++){
let data182 = data181[i22];
if(data182 && typeof data182 == "object" && !Array.isArray(data182)){
for(const key33 in data182){
if(!(((key33 === "names") || (key33 === "returns")) || (key33 === "fresh"))){
const err313 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/attributes/" + i22,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data182.names !== undefined){
let data183 = data182.names;
if(typeof data183 === "string"){
if(!pattern0.test(data183)){
const err314 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/attributes/" + i22+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
else {
const err315 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/attributes/" + i22+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data182.returns !== undefined){
if(typeof data182.returns !== "string"){
const err316 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/attributes/" + i22+"/returns",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/returns/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data182.fresh !== undefined){
if(typeof data182.fresh !== "boolean"){
const err317 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/attributes/" + i22+"/fresh",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/fresh/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
else {
const err318 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/attributes/" + i22,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
else {
const err319 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18+"/attributes",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
}
else {
const err320 = {instancePath:instancePath+"/knowledge/" + i15+"/classes/" + i18,schemaPath:"#/properties/knowledge/items/properties/classes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
}
else {
const err321 = {instancePath:instancePath+"/knowledge/" + i15+"/classes",schemaPath:"#/properties/knowledge/items/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
}
else {
const err322 = {instancePath:instancePath+"/knowledge/" + i15,schemaPath:"#/properties/knowledge/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
}
else {
const err323 = {instancePath:instancePath+"/knowledge",schemaPath:"#/properties/knowledge/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data.infra !== undefined){
if(typeof data.infra !== "boolean"){
const err324 = {instancePath:instancePath+"/infra",schemaPath:"#/properties/infra/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data.sdk !== undefined){
if(typeof data.sdk !== "boolean"){
const err325 = {instancePath:instancePath+"/sdk",schemaPath:"#/properties/sdk/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data.tests !== undefined){
if(typeof data.tests !== "boolean"){
const err326 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data.agents !== undefined){
if(typeof data.agents !== "boolean"){
const err327 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data.ignore !== undefined){
let data190 = data.ignore;
if(Array.isArray(data190)){
const len23 = data190.length;
for(let i23=0; i23<len23; i23++){
let data191 = data190[i23];
if(typeof data191 !== "string"){
const err328 = {instancePath:instancePath+"/ignore/" + i23,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data191 === "api-removed") || (data191 === "azureml-no-experiment")) || (data191 === "azureml-objective-goal")) || (data191 === "azureml-port-not-used")) || (data191 === "azureml-size-retired")) || (data191 === "azureml-text-not-quoted")) || (data191 === "cells-ran-out-of-order")) || (data191 === "code-in-strings")) || (data191 === "command-installs-packages")) || (data191 === "command-splits-value")) || (data191 === "conflict-unresolved")) || (data191 === "file-left-behind")) || (data191 === "file-not-mergeable")) || (data191 === "file-was-there-before")) || (data191 === "freeze-not-published")) || (data191 === "input-type-corrected")) || (data191 === "install-not-understood")) || (data191 === "link-leads-outside")) || (data191 === "manifest-damaged")) || (data191 === "manifest-missing")) || (data191 === "maybe-undefined-name")) || (data191 === "merge-conflict")) || (data191 === "model-ambiguous")) || (data191 === "model-not-fitted")) || (data191 === "model-not-stored")) || (data191 === "model-without-signature")) || (data191 === "other-language-cell")) || (data191 === "package-not-known")) || (data191 === "parameter-not-literal")) || (data191 === "parameter-renamed")) || (data191 === "path-not-known")) || (data191 === "private-file-left-out")) || (data191 === "python-2-kernel")) || (data191 === "requirements-file-not-found")) || (data191 === "retired-environment")) || (data191 === "sample-not-taken")) || (data191 === "script-argument-bool")) || (data191 === "script-argument-not-exposed")) || (data191 === "script-effect-at-import")) || (data191 === "sdk-code-not-compiled")) || (data191 === "sdk-entity-left-out")) || (data191 === "sdk-job-left-out")) || (data191 === "sdk-nothing-to-build")) || (data191 === "sdk-path-outside")) || (data191 === "sdk-several-jobs")) || (data191 === "sdk-v1")) || (data191 === "sdk-v1-data")) || (data191 === "sdk-v1-left-out")) || (data191 === "sdk-v1-script")) || (data191 === "sdk-value-left-out")) || (data191 === "search-not-swept")) || (data191 === "server-not-there")) || (data191 === "several-experiments")) || (data191 === "star-import-assumed")) || (data191 === "step-is-empty")) || (data191 === "step-output-empty")) || (data191 === "steps-joined")) || (data191 === "system-package")) || (data191 === "timeit-with-effect")) || (data191 === "unknown-magic")) || (data191 === "unsupported-magic")) || (data191 === "version-differs")) || (data191 === "write-finished-late")) || (data191 === "write-rescued")) || (data191 === "written-file-moved")) || (data191 === "yaml-key-twice"))){
const err329 = {instancePath:instancePath+"/ignore/" + i23,schemaPath:"#/properties/ignore/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.ignore.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
}
else {
const err330 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data.templates !== undefined){
let data192 = data.templates;
if((typeof data192 !== "string") && (data192 !== null)){
const err331 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: schema11.properties.templates.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(typeof data192 === "string"){
if(!pattern0.test(data192)){
const err332 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
if(data.format_templates !== undefined){
if(typeof data.format_templates !== "boolean"){
const err333 = {instancePath:instancePath+"/format_templates",schemaPath:"#/properties/format_templates/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
}
else {
const err334 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
export { validate10 as validate };
