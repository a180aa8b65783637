// Generated from src/config.ts by `npm run generate`.
// @ts-nocheck
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"version":{"type":["string","null"],"pattern":"\\S"},"name":{"type":["string","null"],"pattern":"\\S"},"description":{"type":["string","null"]},"notebooks":{"type":"array","items":{"type":"string","pattern":"\\S"}},"package":{"type":["string","null"],"pattern":"^[a-z_][a-z0-9_]*$"},"steps":{"type":"object","properties":{"from":{"type":"string","enum":["roles","headings","single","cells"]},"cells":{"type":"integer","minimum":1}},"additionalProperties":false},"parameters":{"type":["string","array"],"items":{"type":"string","pattern":"^[A-Za-z_]\\w*$"},"pattern":"^(found|none)$"},"exploration":{"type":"string","enum":["omit","keep"]},"prints":{"type":"string","enum":["results","keep","scalars","drop"]},"figures":{"type":"string","enum":["log","drop"]},"random":{"type":"string","enum":["carry","reseed"]},"model":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"variable":{"type":["string","null"],"pattern":"\\S"}},"additionalProperties":false},"environment":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"image":{"type":"string","pattern":"\\S"},"python":{"type":["string","null"],"pattern":"^3\\.\\d+$"},"dependencies":{"type":"array","items":{"type":"string","pattern":"\\S"}},"versions":{"type":"object","additionalProperties":{"type":"string","pattern":"^[\\w.!+*-]+$"}},"use":{"type":["string","null"],"pattern":"\\S"},"steps":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"per_step":{"type":"boolean"},"dockerfile":{"type":"boolean"}},"additionalProperties":false},"compute":{"type":"object","properties":{"default":{"type":"string","pattern":"\\S"},"steps":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"prepare":{"type":["string","null"],"pattern":"\\S"},"train":{"type":["string","null"],"pattern":"\\S"},"evaluate":{"type":["string","null"],"pattern":"\\S"},"predict":{"type":["string","null"],"pattern":"\\S"},"identity":{"type":"string","enum":["none","managed","user"]},"cluster":{"type":"object","properties":{"size":{"type":["string","null"],"pattern":"\\S"},"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"idle":{"type":"integer","minimum":60},"tier":{"type":"string","enum":["dedicated","low_priority"]}},"additionalProperties":false},"jobs":{"type":"object","additionalProperties":{"type":"object","properties":{"instance_type":{"type":"string","pattern":"\\S"},"instance_count":{"type":"integer","minimum":1},"shm_size":{"type":"string","pattern":"\\S"},"timeout":{"type":"integer","minimum":1},"distribution":{"type":"string","enum":["pytorch","mpi","tensorflow"]},"processes":{"type":"integer","minimum":1}},"additionalProperties":false}}},"additionalProperties":false},"experiment":{"type":["string","null"],"pattern":"\\S"},"ci":{"type":"array","items":{"type":"string","enum":["github","azure-devops"]}},"gate":{"type":"object","properties":{"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"threshold":{"type":["number","null"]}},"additionalProperties":false},"deploy":{"type":"object","properties":{"online":{"type":"boolean"},"batch":{"type":"boolean"},"pipeline":{"type":"boolean"},"endpoint":{"type":["string","null"],"pattern":"\\S"},"instance":{"type":"string","pattern":"\\S"},"instances":{"type":"integer","minimum":1},"auth":{"type":"string","enum":["aad_token","aml_token","key"]},"dev":{"type":"boolean"},"canary":{"type":"integer","minimum":0,"maximum":100},"script":{"type":"boolean"},"compute":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"schedule":{"type":"object","properties":{"cron":{"type":["string","null"],"pattern":"^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$"},"frequency":{"type":["string","null"],"enum":["minute","hour","day","week","month",null]},"interval":{"type":"integer","minimum":1},"hours":{"type":"array","items":{"type":"integer","minimum":0,"maximum":23}},"minutes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":59}},"week_days":{"type":"array","items":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}},"month_days":{"type":"array","items":{"type":"integer","minimum":1,"maximum":31}},"time_zone":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"monitoring":{"type":"object","properties":{"signals":{"type":"array","items":{"type":"string","enum":["data_drift","prediction_drift","data_quality","model_performance"]}},"emails":{"type":"array","items":{"type":"string","pattern":"\\S"}},"task":{"type":"string","enum":["classification","regression"]},"reference":{"type":["string","null"],"pattern":"\\S"},"target":{"type":["string","null"],"pattern":"\\S"},"ground_truth":{"type":["string","null"],"pattern":"\\S"},"retrain":{"type":"boolean"}},"additionalProperties":false},"sweep":{"type":"object","properties":{"from_notebook":{"type":"boolean"},"steps":{"type":"array","items":{"type":"string","pattern":"\\S"}},"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"sampling":{"type":"string","enum":["random","grid","bayesian"]},"parameters":{"type":"object","additionalProperties":{"type":"object","properties":{"values":{"type":"array","items":{"type":["string","number","boolean"]}},"min":{"type":"number"},"max":{"type":"number"},"integer":{"type":"boolean"},"log":{"type":"boolean"}},"additionalProperties":false}},"trials":{"type":"integer","minimum":1},"parallel":{"type":"integer","minimum":1},"timeout":{"type":"integer","minimum":1},"stop":{"type":["string","null"],"enum":["bandit","median_stopping","truncation_selection",null]}},"additionalProperties":false},"data":{"type":"object","additionalProperties":{"type":"object","properties":{"type":{"type":"string","enum":["uri_file","uri_folder","mltable"]},"path":{"type":"string","pattern":"\\S"},"asset":{"type":"string","pattern":"\\S"},"version":{"type":"string","pattern":"\\S"}},"additionalProperties":false}},"components":{"type":"object","properties":{"register":{"type":"boolean"},"use":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}}},"additionalProperties":false},"knowledge":{"type":"array","items":{"type":"object","properties":{"module":{"type":"string","pattern":"^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"},"functions":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"returns":{"type":"string"},"does":{"type":"array","items":{"type":"string","pattern":"\\S"}}},"additionalProperties":false}},"classes":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"kind":{"type":"string","pattern":"\\S"},"bases":{"type":"string","pattern":"\\S"},"flavor":{"type":"string","enum":["sklearn","lightgbm","xgboost","statsmodels","prophet","pytorch","tensorflow"]},"construct":{"type":"array","items":{"type":"string","pattern":"\\S"}},"methods":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"returns":{"type":"string"},"does":{"type":"array","items":{"type":"string","pattern":"\\S"}}},"additionalProperties":false}},"attributes":{"type":"array","items":{"type":"object","properties":{"names":{"type":"string","pattern":"\\S"},"returns":{"type":"string"},"fresh":{"type":"boolean"}},"additionalProperties":false}}},"additionalProperties":false}}},"additionalProperties":false}},"infra":{"type":"boolean"},"sdk":{"type":"boolean"},"tests":{"type":"boolean"},"agents":{"type":"boolean"},"ignore":{"type":"array","items":{"type":"string","enum":["api-removed","azureml-no-experiment","azureml-objective-goal","azureml-port-not-used","azureml-text-not-quoted","cells-ran-out-of-order","code-in-strings","command-installs-packages","command-splits-value","conflict-unresolved","file-left-behind","file-not-mergeable","file-was-there-before","freeze-not-published","input-type-corrected","install-not-understood","link-leads-outside","manifest-damaged","manifest-missing","maybe-undefined-name","merge-conflict","model-ambiguous","model-not-fitted","model-without-signature","other-language-cell","package-not-known","parameter-not-literal","parameter-renamed","path-not-known","private-file-left-out","python-2-kernel","requirements-file-not-found","retired-environment","script-argument-bool","script-argument-not-exposed","script-effect-at-import","sdk-code-not-compiled","sdk-entity-left-out","sdk-job-left-out","sdk-nothing-to-build","sdk-path-outside","sdk-several-jobs","sdk-v1","sdk-v1-data","sdk-v1-left-out","sdk-v1-script","sdk-value-left-out","search-not-swept","server-not-there","star-import-assumed","step-is-empty","step-output-empty","steps-joined","system-package","timeit-with-effect","unknown-magic","unsupported-magic","version-differs","write-finished-late","write-rescued","written-file-moved","yaml-key-twice"]}},"templates":{"type":["string","null"],"pattern":"\\S"}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("\\S", "u");
const pattern3 = new RegExp("^[a-z_][a-z0-9_]*$", "u");
const pattern4 = new RegExp("^(found|none)$", "u");
const pattern5 = new RegExp("^[A-Za-z_]\\w*$", "u");
const pattern10 = new RegExp("^3\\.\\d+$", "u");
const pattern12 = new RegExp("^[\\w.!+*-]+$", "u");
const pattern29 = new RegExp("^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$", "u");
const pattern41 = new RegExp("^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$", "u");

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
if(data.steps !== undefined){
let data6 = data.steps;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!((key1 === "from") || (key1 === "cells"))){
const err11 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.from !== undefined){
let data7 = data6.from;
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/steps/from",schemaPath:"#/properties/steps/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((((data7 === "roles") || (data7 === "headings")) || (data7 === "single")) || (data7 === "cells"))){
const err13 = {instancePath:instancePath+"/steps/from",schemaPath:"#/properties/steps/properties/from/enum",keyword:"enum",params:{allowedValues: schema11.properties.steps.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.cells !== undefined){
let data8 = data6.cells;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err14 = {instancePath:instancePath+"/steps/cells",schemaPath:"#/properties/steps/properties/cells/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/steps/cells",schemaPath:"#/properties/steps/properties/cells/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.parameters !== undefined){
let data9 = data.parameters;
if((typeof data9 !== "string") && (!(Array.isArray(data9)))){
const err17 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: schema11.properties.parameters.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err18 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/pattern",keyword:"pattern",params:{pattern: "^(found|none)$"},message:"must match pattern \""+"^(found|none)$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err19 = {instancePath:instancePath+"/parameters/" + i1,schemaPath:"#/properties/parameters/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/parameters/" + i1,schemaPath:"#/properties/parameters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.exploration !== undefined){
let data11 = data.exploration;
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/exploration",schemaPath:"#/properties/exploration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data11 === "omit") || (data11 === "keep"))){
const err22 = {instancePath:instancePath+"/exploration",schemaPath:"#/properties/exploration/enum",keyword:"enum",params:{allowedValues: schema11.properties.exploration.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.prints !== undefined){
let data12 = data.prints;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((data12 === "results") || (data12 === "keep")) || (data12 === "scalars")) || (data12 === "drop"))){
const err24 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/enum",keyword:"enum",params:{allowedValues: schema11.properties.prints.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.figures !== undefined){
let data13 = data.figures;
if(typeof data13 !== "string"){
const err25 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((data13 === "log") || (data13 === "drop"))){
const err26 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.random !== undefined){
let data14 = data.random;
if(typeof data14 !== "string"){
const err27 = {instancePath:instancePath+"/random",schemaPath:"#/properties/random/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data14 === "carry") || (data14 === "reseed"))){
const err28 = {instancePath:instancePath+"/random",schemaPath:"#/properties/random/enum",keyword:"enum",params:{allowedValues: schema11.properties.random.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.model !== undefined){
let data15 = data.model;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
if(!((key2 === "name") || (key2 === "variable"))){
const err29 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data15.name !== undefined){
let data16 = data15.name;
if((typeof data16 !== "string") && (data16 !== null)){
const err30 = {instancePath:instancePath+"/model/name",schemaPath:"#/properties/model/properties/name/type",keyword:"type",params:{type: schema11.properties.model.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data16 === "string"){
if(!pattern0.test(data16)){
const err31 = {instancePath:instancePath+"/model/name",schemaPath:"#/properties/model/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data15.variable !== undefined){
let data17 = data15.variable;
if((typeof data17 !== "string") && (data17 !== null)){
const err32 = {instancePath:instancePath+"/model/variable",schemaPath:"#/properties/model/properties/variable/type",keyword:"type",params:{type: schema11.properties.model.properties.variable.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern0.test(data17)){
const err33 = {instancePath:instancePath+"/model/variable",schemaPath:"#/properties/model/properties/variable/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.environment !== undefined){
let data18 = data.environment;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key3 in data18){
if(!(func2.call(schema11.properties.environment.properties, key3))){
const err35 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data18.name !== undefined){
let data19 = data18.name;
if((typeof data19 !== "string") && (data19 !== null)){
const err36 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/type",keyword:"type",params:{type: schema11.properties.environment.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data19 === "string"){
if(!pattern0.test(data19)){
const err37 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data18.image !== undefined){
let data20 = data18.image;
if(typeof data20 === "string"){
if(!pattern0.test(data20)){
const err38 = {instancePath:instancePath+"/environment/image",schemaPath:"#/properties/environment/properties/image/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/environment/image",schemaPath:"#/properties/environment/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data18.python !== undefined){
let data21 = data18.python;
if((typeof data21 !== "string") && (data21 !== null)){
const err40 = {instancePath:instancePath+"/environment/python",schemaPath:"#/properties/environment/properties/python/type",keyword:"type",params:{type: schema11.properties.environment.properties.python.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern10.test(data21)){
const err41 = {instancePath:instancePath+"/environment/python",schemaPath:"#/properties/environment/properties/python/pattern",keyword:"pattern",params:{pattern: "^3\\.\\d+$"},message:"must match pattern \""+"^3\\.\\d+$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data18.dependencies !== undefined){
let data22 = data18.dependencies;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(!pattern0.test(data23)){
const err42 = {instancePath:instancePath+"/environment/dependencies/" + i2,schemaPath:"#/properties/environment/properties/dependencies/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/environment/dependencies/" + i2,schemaPath:"#/properties/environment/properties/dependencies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/environment/dependencies",schemaPath:"#/properties/environment/properties/dependencies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.versions !== undefined){
let data24 = data18.versions;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key4 in data24){
let data25 = data24[key4];
if(typeof data25 === "string"){
if(!pattern12.test(data25)){
const err45 = {instancePath:instancePath+"/environment/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/versions/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\w.!+*-]+$"},message:"must match pattern \""+"^[\\w.!+*-]+$"+"\""};
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
const err46 = {instancePath:instancePath+"/environment/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/versions/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err47 = {instancePath:instancePath+"/environment/versions",schemaPath:"#/properties/environment/properties/versions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data18.use !== undefined){
let data26 = data18.use;
if((typeof data26 !== "string") && (data26 !== null)){
const err48 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/type",keyword:"type",params:{type: schema11.properties.environment.properties.use.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern0.test(data26)){
const err49 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data18.steps !== undefined){
let data27 = data18.steps;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
let data28 = data27[key5];
if(typeof data28 === "string"){
if(!pattern0.test(data28)){
const err50 = {instancePath:instancePath+"/environment/steps/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/environment/steps/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data18.per_step !== undefined){
if(typeof data18.per_step !== "boolean"){
const err53 = {instancePath:instancePath+"/environment/per_step",schemaPath:"#/properties/environment/properties/per_step/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data18.dockerfile !== undefined){
if(typeof data18.dockerfile !== "boolean"){
const err54 = {instancePath:instancePath+"/environment/dockerfile",schemaPath:"#/properties/environment/properties/dockerfile/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.compute !== undefined){
let data31 = data.compute;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key6 in data31){
if(!(func2.call(schema11.properties.compute.properties, key6))){
const err56 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data31.default !== undefined){
let data32 = data31.default;
if(typeof data32 === "string"){
if(!pattern0.test(data32)){
const err57 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data31.steps !== undefined){
let data33 = data31.steps;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
let data34 = data33[key7];
if(typeof data34 === "string"){
if(!pattern0.test(data34)){
const err59 = {instancePath:instancePath+"/compute/steps/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/compute/steps/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err61 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data31.prepare !== undefined){
let data35 = data31.prepare;
if((typeof data35 !== "string") && (data35 !== null)){
const err62 = {instancePath:instancePath+"/compute/prepare",schemaPath:"#/properties/compute/properties/prepare/type",keyword:"type",params:{type: schema11.properties.compute.properties.prepare.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(typeof data35 === "string"){
if(!pattern0.test(data35)){
const err63 = {instancePath:instancePath+"/compute/prepare",schemaPath:"#/properties/compute/properties/prepare/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data31.train !== undefined){
let data36 = data31.train;
if((typeof data36 !== "string") && (data36 !== null)){
const err64 = {instancePath:instancePath+"/compute/train",schemaPath:"#/properties/compute/properties/train/type",keyword:"type",params:{type: schema11.properties.compute.properties.train.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(typeof data36 === "string"){
if(!pattern0.test(data36)){
const err65 = {instancePath:instancePath+"/compute/train",schemaPath:"#/properties/compute/properties/train/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data31.evaluate !== undefined){
let data37 = data31.evaluate;
if((typeof data37 !== "string") && (data37 !== null)){
const err66 = {instancePath:instancePath+"/compute/evaluate",schemaPath:"#/properties/compute/properties/evaluate/type",keyword:"type",params:{type: schema11.properties.compute.properties.evaluate.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(typeof data37 === "string"){
if(!pattern0.test(data37)){
const err67 = {instancePath:instancePath+"/compute/evaluate",schemaPath:"#/properties/compute/properties/evaluate/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data31.predict !== undefined){
let data38 = data31.predict;
if((typeof data38 !== "string") && (data38 !== null)){
const err68 = {instancePath:instancePath+"/compute/predict",schemaPath:"#/properties/compute/properties/predict/type",keyword:"type",params:{type: schema11.properties.compute.properties.predict.type},message:"must be string,null"};
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
const err69 = {instancePath:instancePath+"/compute/predict",schemaPath:"#/properties/compute/properties/predict/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data31.identity !== undefined){
let data39 = data31.identity;
if(typeof data39 !== "string"){
const err70 = {instancePath:instancePath+"/compute/identity",schemaPath:"#/properties/compute/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!(((data39 === "none") || (data39 === "managed")) || (data39 === "user"))){
const err71 = {instancePath:instancePath+"/compute/identity",schemaPath:"#/properties/compute/properties/identity/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.identity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data31.cluster !== undefined){
let data40 = data31.cluster;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key8 in data40){
if(!(((((key8 === "size") || (key8 === "min")) || (key8 === "max")) || (key8 === "idle")) || (key8 === "tier"))){
const err72 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data40.size !== undefined){
let data41 = data40.size;
if((typeof data41 !== "string") && (data41 !== null)){
const err73 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/type",keyword:"type",params:{type: schema11.properties.compute.properties.cluster.properties.size.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(typeof data41 === "string"){
if(!pattern0.test(data41)){
const err74 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data40.min !== undefined){
let data42 = data40.min;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err75 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err76 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(data40.max !== undefined){
let data43 = data40.max;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err77 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 1 || isNaN(data43)){
const err78 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
if(data40.idle !== undefined){
let data44 = data40.idle;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err79 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 60 || isNaN(data44)){
const err80 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"};
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
if(data40.tier !== undefined){
let data45 = data40.tier;
if(typeof data45 !== "string"){
const err81 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!((data45 === "dedicated") || (data45 === "low_priority"))){
const err82 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.cluster.properties.tier.enum},message:"must be equal to one of the allowed values"};
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
else {
const err83 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data31.jobs !== undefined){
let data46 = data31.jobs;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key9 in data46){
let data47 = data46[key9];
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key10 in data47){
if(!((((((key10 === "instance_type") || (key10 === "instance_count")) || (key10 === "shm_size")) || (key10 === "timeout")) || (key10 === "distribution")) || (key10 === "processes"))){
const err84 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data47.instance_type !== undefined){
let data48 = data47.instance_type;
if(typeof data48 === "string"){
if(!pattern0.test(data48)){
const err85 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data47.instance_count !== undefined){
let data49 = data47.instance_count;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err87 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 1 || isNaN(data49)){
const err88 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data47.shm_size !== undefined){
let data50 = data47.shm_size;
if(typeof data50 === "string"){
if(!pattern0.test(data50)){
const err89 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data47.timeout !== undefined){
let data51 = data47.timeout;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err91 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 1 || isNaN(data51)){
const err92 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data47.distribution !== undefined){
let data52 = data47.distribution;
if(typeof data52 !== "string"){
const err93 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!(((data52 === "pytorch") || (data52 === "mpi")) || (data52 === "tensorflow"))){
const err94 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.jobs.additionalProperties.properties.distribution.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data47.processes !== undefined){
let data53 = data47.processes;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err95 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 < 1 || isNaN(data53)){
const err96 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/compute/jobs/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err99 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.experiment !== undefined){
let data54 = data.experiment;
if((typeof data54 !== "string") && (data54 !== null)){
const err100 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/type",keyword:"type",params:{type: schema11.properties.experiment.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(typeof data54 === "string"){
if(!pattern0.test(data54)){
const err101 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
if(data.ci !== undefined){
let data55 = data.ci;
if(Array.isArray(data55)){
const len3 = data55.length;
for(let i3=0; i3<len3; i3++){
let data56 = data55[i3];
if(typeof data56 !== "string"){
const err102 = {instancePath:instancePath+"/ci/" + i3,schemaPath:"#/properties/ci/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!((data56 === "github") || (data56 === "azure-devops"))){
const err103 = {instancePath:instancePath+"/ci/" + i3,schemaPath:"#/properties/ci/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.ci.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/ci",schemaPath:"#/properties/ci/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.gate !== undefined){
let data57 = data.gate;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key11 in data57){
if(!(((key11 === "metric") || (key11 === "goal")) || (key11 === "threshold"))){
const err105 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data57.metric !== undefined){
let data58 = data57.metric;
if((typeof data58 !== "string") && (data58 !== null)){
const err106 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/type",keyword:"type",params:{type: schema11.properties.gate.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(typeof data58 === "string"){
if(!pattern0.test(data58)){
const err107 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data57.goal !== undefined){
let data59 = data57.goal;
if(typeof data59 !== "string"){
const err108 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!((data59 === "maximize") || (data59 === "minimize"))){
const err109 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.gate.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data57.threshold !== undefined){
let data60 = data57.threshold;
if((!((typeof data60 == "number") && (isFinite(data60)))) && (data60 !== null)){
const err110 = {instancePath:instancePath+"/gate/threshold",schemaPath:"#/properties/gate/properties/threshold/type",keyword:"type",params:{type: schema11.properties.gate.properties.threshold.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.deploy !== undefined){
let data61 = data.deploy;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key12 in data61){
if(!(func2.call(schema11.properties.deploy.properties, key12))){
const err112 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data61.online !== undefined){
if(typeof data61.online !== "boolean"){
const err113 = {instancePath:instancePath+"/deploy/online",schemaPath:"#/properties/deploy/properties/online/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data61.batch !== undefined){
if(typeof data61.batch !== "boolean"){
const err114 = {instancePath:instancePath+"/deploy/batch",schemaPath:"#/properties/deploy/properties/batch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data61.pipeline !== undefined){
if(typeof data61.pipeline !== "boolean"){
const err115 = {instancePath:instancePath+"/deploy/pipeline",schemaPath:"#/properties/deploy/properties/pipeline/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data61.endpoint !== undefined){
let data65 = data61.endpoint;
if((typeof data65 !== "string") && (data65 !== null)){
const err116 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/type",keyword:"type",params:{type: schema11.properties.deploy.properties.endpoint.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(typeof data65 === "string"){
if(!pattern0.test(data65)){
const err117 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data61.instance !== undefined){
let data66 = data61.instance;
if(typeof data66 === "string"){
if(!pattern0.test(data66)){
const err118 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data61.instances !== undefined){
let data67 = data61.instances;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err120 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 1 || isNaN(data67)){
const err121 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data61.auth !== undefined){
let data68 = data61.auth;
if(typeof data68 !== "string"){
const err122 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!(((data68 === "aad_token") || (data68 === "aml_token")) || (data68 === "key"))){
const err123 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/enum",keyword:"enum",params:{allowedValues: schema11.properties.deploy.properties.auth.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data61.dev !== undefined){
if(typeof data61.dev !== "boolean"){
const err124 = {instancePath:instancePath+"/deploy/dev",schemaPath:"#/properties/deploy/properties/dev/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data61.canary !== undefined){
let data70 = data61.canary;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err125 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 100 || isNaN(data70)){
const err126 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data70 < 0 || isNaN(data70)){
const err127 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
if(data61.script !== undefined){
if(typeof data61.script !== "boolean"){
const err128 = {instancePath:instancePath+"/deploy/script",schemaPath:"#/properties/deploy/properties/script/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data61.compute !== undefined){
let data72 = data61.compute;
if(typeof data72 === "string"){
if(!pattern0.test(data72)){
const err129 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.schedule !== undefined){
let data73 = data.schedule;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key13 in data73){
if(!((((((((key13 === "cron") || (key13 === "frequency")) || (key13 === "interval")) || (key13 === "hours")) || (key13 === "minutes")) || (key13 === "week_days")) || (key13 === "month_days")) || (key13 === "time_zone"))){
const err132 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data73.cron !== undefined){
let data74 = data73.cron;
if((typeof data74 !== "string") && (data74 !== null)){
const err133 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/type",keyword:"type",params:{type: schema11.properties.schedule.properties.cron.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(typeof data74 === "string"){
if(!pattern29.test(data74)){
const err134 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/pattern",keyword:"pattern",params:{pattern: "^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$"},message:"must match pattern \""+"^\\s*(?:\\*|[0-5]?\\d)(?:[-,/][0-5]?\\d)*\\s+(?:\\*|2[0-3]|[01]?\\d)(?:[-,/](?:2[0-3]|[01]?\\d))*\\s+(?:\\*|3[01]|[0-2]?\\d)(?:[-,/](?:3[01]|[0-2]?\\d))*\\s+(?:\\*|1[0-2]|0?\\d|[A-Za-z]{3})(?:[-,/](?:1[0-2]|0?\\d|[A-Za-z]{3}))*\\s+(?:\\*|[0-7]|[A-Za-z]{3})(?:[-,/](?:[0-7]|[A-Za-z]{3}))*\\s*$"+"\""};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
if(data73.frequency !== undefined){
let data75 = data73.frequency;
if((typeof data75 !== "string") && (data75 !== null)){
const err135 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/type",keyword:"type",params:{type: schema11.properties.schedule.properties.frequency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(!((((((data75 === "minute") || (data75 === "hour")) || (data75 === "day")) || (data75 === "week")) || (data75 === "month")) || (data75 === null))){
const err136 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.frequency.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data73.interval !== undefined){
let data76 = data73.interval;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err137 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 < 1 || isNaN(data76)){
const err138 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
if(data73.hours !== undefined){
let data77 = data73.hours;
if(Array.isArray(data77)){
const len4 = data77.length;
for(let i4=0; i4<len4; i4++){
let data78 = data77[i4];
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err139 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 23 || isNaN(data78)){
const err140 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23},message:"must be <= 23"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data78 < 0 || isNaN(data78)){
const err141 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
}
else {
const err142 = {instancePath:instancePath+"/schedule/hours",schemaPath:"#/properties/schedule/properties/hours/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data73.minutes !== undefined){
let data79 = data73.minutes;
if(Array.isArray(data79)){
const len5 = data79.length;
for(let i5=0; i5<len5; i5++){
let data80 = data79[i5];
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err143 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 59 || isNaN(data80)){
const err144 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59},message:"must be <= 59"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data80 < 0 || isNaN(data80)){
const err145 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
}
else {
const err146 = {instancePath:instancePath+"/schedule/minutes",schemaPath:"#/properties/schedule/properties/minutes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data73.week_days !== undefined){
let data81 = data73.week_days;
if(Array.isArray(data81)){
const len6 = data81.length;
for(let i6=0; i6<len6; i6++){
let data82 = data81[i6];
if(typeof data82 !== "string"){
const err147 = {instancePath:instancePath+"/schedule/week_days/" + i6,schemaPath:"#/properties/schedule/properties/week_days/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(!(((((((data82 === "monday") || (data82 === "tuesday")) || (data82 === "wednesday")) || (data82 === "thursday")) || (data82 === "friday")) || (data82 === "saturday")) || (data82 === "sunday"))){
const err148 = {instancePath:instancePath+"/schedule/week_days/" + i6,schemaPath:"#/properties/schedule/properties/week_days/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.week_days.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/schedule/week_days",schemaPath:"#/properties/schedule/properties/week_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data73.month_days !== undefined){
let data83 = data73.month_days;
if(Array.isArray(data83)){
const len7 = data83.length;
for(let i7=0; i7<len7; i7++){
let data84 = data83[i7];
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err150 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 31 || isNaN(data84)){
const err151 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31},message:"must be <= 31"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data84 < 1 || isNaN(data84)){
const err152 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
}
else {
const err153 = {instancePath:instancePath+"/schedule/month_days",schemaPath:"#/properties/schedule/properties/month_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data73.time_zone !== undefined){
let data85 = data73.time_zone;
if(typeof data85 === "string"){
if(!pattern0.test(data85)){
const err154 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data.monitoring !== undefined){
let data86 = data.monitoring;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key14 in data86){
if(!(((((((key14 === "signals") || (key14 === "emails")) || (key14 === "task")) || (key14 === "reference")) || (key14 === "target")) || (key14 === "ground_truth")) || (key14 === "retrain"))){
const err157 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data86.signals !== undefined){
let data87 = data86.signals;
if(Array.isArray(data87)){
const len8 = data87.length;
for(let i8=0; i8<len8; i8++){
let data88 = data87[i8];
if(typeof data88 !== "string"){
const err158 = {instancePath:instancePath+"/monitoring/signals/" + i8,schemaPath:"#/properties/monitoring/properties/signals/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!((((data88 === "data_drift") || (data88 === "prediction_drift")) || (data88 === "data_quality")) || (data88 === "model_performance"))){
const err159 = {instancePath:instancePath+"/monitoring/signals/" + i8,schemaPath:"#/properties/monitoring/properties/signals/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.signals.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
else {
const err160 = {instancePath:instancePath+"/monitoring/signals",schemaPath:"#/properties/monitoring/properties/signals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data86.emails !== undefined){
let data89 = data86.emails;
if(Array.isArray(data89)){
const len9 = data89.length;
for(let i9=0; i9<len9; i9++){
let data90 = data89[i9];
if(typeof data90 === "string"){
if(!pattern0.test(data90)){
const err161 = {instancePath:instancePath+"/monitoring/emails/" + i9,schemaPath:"#/properties/monitoring/properties/emails/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/monitoring/emails/" + i9,schemaPath:"#/properties/monitoring/properties/emails/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/monitoring/emails",schemaPath:"#/properties/monitoring/properties/emails/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data86.task !== undefined){
let data91 = data86.task;
if(typeof data91 !== "string"){
const err164 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(!((data91 === "classification") || (data91 === "regression"))){
const err165 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.task.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data86.reference !== undefined){
let data92 = data86.reference;
if((typeof data92 !== "string") && (data92 !== null)){
const err166 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.reference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(typeof data92 === "string"){
if(!pattern0.test(data92)){
const err167 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
if(data86.target !== undefined){
let data93 = data86.target;
if((typeof data93 !== "string") && (data93 !== null)){
const err168 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.target.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(typeof data93 === "string"){
if(!pattern0.test(data93)){
const err169 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
if(data86.ground_truth !== undefined){
let data94 = data86.ground_truth;
if((typeof data94 !== "string") && (data94 !== null)){
const err170 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.ground_truth.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(typeof data94 === "string"){
if(!pattern0.test(data94)){
const err171 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data86.retrain !== undefined){
if(typeof data86.retrain !== "boolean"){
const err172 = {instancePath:instancePath+"/monitoring/retrain",schemaPath:"#/properties/monitoring/properties/retrain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data.sweep !== undefined){
let data96 = data.sweep;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key15 in data96){
if(!(func2.call(schema11.properties.sweep.properties, key15))){
const err174 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data96.from_notebook !== undefined){
if(typeof data96.from_notebook !== "boolean"){
const err175 = {instancePath:instancePath+"/sweep/from_notebook",schemaPath:"#/properties/sweep/properties/from_notebook/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data96.steps !== undefined){
let data98 = data96.steps;
if(Array.isArray(data98)){
const len10 = data98.length;
for(let i10=0; i10<len10; i10++){
let data99 = data98[i10];
if(typeof data99 === "string"){
if(!pattern0.test(data99)){
const err176 = {instancePath:instancePath+"/sweep/steps/" + i10,schemaPath:"#/properties/sweep/properties/steps/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/sweep/steps/" + i10,schemaPath:"#/properties/sweep/properties/steps/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/sweep/steps",schemaPath:"#/properties/sweep/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data96.metric !== undefined){
let data100 = data96.metric;
if((typeof data100 !== "string") && (data100 !== null)){
const err179 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/type",keyword:"type",params:{type: schema11.properties.sweep.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(typeof data100 === "string"){
if(!pattern0.test(data100)){
const err180 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
if(data96.goal !== undefined){
let data101 = data96.goal;
if(typeof data101 !== "string"){
const err181 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(!((data101 === "maximize") || (data101 === "minimize"))){
const err182 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data96.sampling !== undefined){
let data102 = data96.sampling;
if(typeof data102 !== "string"){
const err183 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(!(((data102 === "random") || (data102 === "grid")) || (data102 === "bayesian"))){
const err184 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.sampling.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data96.parameters !== undefined){
let data103 = data96.parameters;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key16 in data103){
let data104 = data103[key16];
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key17 in data104){
if(!(((((key17 === "values") || (key17 === "min")) || (key17 === "max")) || (key17 === "integer")) || (key17 === "log"))){
const err185 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data104.values !== undefined){
let data105 = data104.values;
if(Array.isArray(data105)){
const len11 = data105.length;
for(let i11=0; i11<len11; i11++){
let data106 = data105[i11];
if(((typeof data106 !== "string") && (!((typeof data106 == "number") && (isFinite(data106))))) && (typeof data106 !== "boolean")){
const err186 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/values/" + i11,schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/items/type",keyword:"type",params:{type: schema11.properties.sweep.properties.parameters.additionalProperties.properties.values.items.type},message:"must be string,number,boolean"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
else {
const err187 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data104.min !== undefined){
let data107 = data104.min;
if(!((typeof data107 == "number") && (isFinite(data107)))){
const err188 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/min",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data104.max !== undefined){
let data108 = data104.max;
if(!((typeof data108 == "number") && (isFinite(data108)))){
const err189 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data104.integer !== undefined){
if(typeof data104.integer !== "boolean"){
const err190 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/integer",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/integer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data104.log !== undefined){
if(typeof data104.log !== "boolean"){
const err191 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/log/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/sweep/parameters/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
}
else {
const err193 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data96.trials !== undefined){
let data111 = data96.trials;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err194 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 < 1 || isNaN(data111)){
const err195 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
if(data96.parallel !== undefined){
let data112 = data96.parallel;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err196 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 < 1 || isNaN(data112)){
const err197 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(data96.timeout !== undefined){
let data113 = data96.timeout;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err198 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 < 1 || isNaN(data113)){
const err199 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
if(data96.stop !== undefined){
let data114 = data96.stop;
if((typeof data114 !== "string") && (data114 !== null)){
const err200 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/type",keyword:"type",params:{type: schema11.properties.sweep.properties.stop.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(!((((data114 === "bandit") || (data114 === "median_stopping")) || (data114 === "truncation_selection")) || (data114 === null))){
const err201 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.stop.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data.data !== undefined){
let data115 = data.data;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
for(const key18 in data115){
let data116 = data115[key18];
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key19 in data116){
if(!((((key19 === "type") || (key19 === "path")) || (key19 === "asset")) || (key19 === "version"))){
const err203 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data116.type !== undefined){
let data117 = data116.type;
if(typeof data117 !== "string"){
const err204 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(!(((data117 === "uri_file") || (data117 === "uri_folder")) || (data117 === "mltable"))){
const err205 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/enum",keyword:"enum",params:{allowedValues: schema11.properties.data.additionalProperties.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data116.path !== undefined){
let data118 = data116.path;
if(typeof data118 === "string"){
if(!pattern0.test(data118)){
const err206 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
else {
const err207 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data116.asset !== undefined){
let data119 = data116.asset;
if(typeof data119 === "string"){
if(!pattern0.test(data119)){
const err208 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data116.version !== undefined){
let data120 = data116.version;
if(typeof data120 === "string"){
if(!pattern0.test(data120)){
const err210 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else {
const err211 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err212 = {instancePath:instancePath+"/data/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
else {
const err213 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data.components !== undefined){
let data121 = data.components;
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key20 in data121){
if(!((key20 === "register") || (key20 === "use"))){
const err214 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data121.register !== undefined){
if(typeof data121.register !== "boolean"){
const err215 = {instancePath:instancePath+"/components/register",schemaPath:"#/properties/components/properties/register/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data121.use !== undefined){
let data123 = data121.use;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
for(const key21 in data123){
let data124 = data123[key21];
if(typeof data124 === "string"){
if(!pattern0.test(data124)){
const err216 = {instancePath:instancePath+"/components/use/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
else {
const err217 = {instancePath:instancePath+"/components/use/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err218 = {instancePath:instancePath+"/components/use",schemaPath:"#/properties/components/properties/use/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data.knowledge !== undefined){
let data125 = data.knowledge;
if(Array.isArray(data125)){
const len12 = data125.length;
for(let i12=0; i12<len12; i12++){
let data126 = data125[i12];
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key22 in data126){
if(!(((key22 === "module") || (key22 === "functions")) || (key22 === "classes"))){
const err220 = {instancePath:instancePath+"/knowledge/" + i12,schemaPath:"#/properties/knowledge/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data126.module !== undefined){
let data127 = data126.module;
if(typeof data127 === "string"){
if(!pattern41.test(data127)){
const err221 = {instancePath:instancePath+"/knowledge/" + i12+"/module",schemaPath:"#/properties/knowledge/items/properties/module/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"+"\""};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/knowledge/" + i12+"/module",schemaPath:"#/properties/knowledge/items/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data126.functions !== undefined){
let data128 = data126.functions;
if(Array.isArray(data128)){
const len13 = data128.length;
for(let i13=0; i13<len13; i13++){
let data129 = data128[i13];
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
for(const key23 in data129){
if(!(((key23 === "names") || (key23 === "returns")) || (key23 === "does"))){
const err223 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13,schemaPath:"#/properties/knowledge/items/properties/functions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data129.names !== undefined){
let data130 = data129.names;
if(typeof data130 === "string"){
if(!pattern0.test(data130)){
const err224 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13+"/names",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err225 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13+"/names",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data129.returns !== undefined){
if(typeof data129.returns !== "string"){
const err226 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13+"/returns",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/returns/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data129.does !== undefined){
let data132 = data129.does;
if(Array.isArray(data132)){
const len14 = data132.length;
for(let i14=0; i14<len14; i14++){
let data133 = data132[i14];
if(typeof data133 === "string"){
if(!pattern0.test(data133)){
const err227 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13+"/does/" + i14,schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/does/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13+"/does/" + i14,schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/does/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err229 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13+"/does",schemaPath:"#/properties/knowledge/items/properties/functions/items/properties/does/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
else {
const err230 = {instancePath:instancePath+"/knowledge/" + i12+"/functions/" + i13,schemaPath:"#/properties/knowledge/items/properties/functions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/knowledge/" + i12+"/functions",schemaPath:"#/properties/knowledge/items/properties/functions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data126.classes !== undefined){
let data134 = data126.classes;
if(Array.isArray(data134)){
const len15 = data134.length;
for(let i15=0; i15<len15; i15++){
let data135 = data134[i15];
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
for(const key24 in data135){
if(!(((((((key24 === "names") || (key24 === "kind")) || (key24 === "bases")) || (key24 === "flavor")) || (key24 === "construct")) || (key24 === "methods")) || (key24 === "attributes"))){
const err232 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15,schemaPath:"#/properties/knowledge/items/properties/classes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data135.names !== undefined){
let data136 = data135.names;
if(typeof data136 === "string"){
if(!pattern0.test(data136)){
const err233 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
else {
const err234 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data135.kind !== undefined){
let data137 = data135.kind;
if(typeof data137 === "string"){
if(!pattern0.test(data137)){
const err235 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/kind",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/kind/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/kind",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data135.bases !== undefined){
let data138 = data135.bases;
if(typeof data138 === "string"){
if(!pattern0.test(data138)){
const err237 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/bases",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/bases/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
else {
const err238 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/bases",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/bases/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data135.flavor !== undefined){
let data139 = data135.flavor;
if(typeof data139 !== "string"){
const err239 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/flavor",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/flavor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(!(((((((data139 === "sklearn") || (data139 === "lightgbm")) || (data139 === "xgboost")) || (data139 === "statsmodels")) || (data139 === "prophet")) || (data139 === "pytorch")) || (data139 === "tensorflow"))){
const err240 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/flavor",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/flavor/enum",keyword:"enum",params:{allowedValues: schema11.properties.knowledge.items.properties.classes.items.properties.flavor.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data135.construct !== undefined){
let data140 = data135.construct;
if(Array.isArray(data140)){
const len16 = data140.length;
for(let i16=0; i16<len16; i16++){
let data141 = data140[i16];
if(typeof data141 === "string"){
if(!pattern0.test(data141)){
const err241 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/construct/" + i16,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/construct/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/construct/" + i16,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/construct/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err243 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/construct",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/construct/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data135.methods !== undefined){
let data142 = data135.methods;
if(Array.isArray(data142)){
const len17 = data142.length;
for(let i17=0; i17<len17; i17++){
let data143 = data142[i17];
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
for(const key25 in data143){
if(!(((key25 === "names") || (key25 === "returns")) || (key25 === "does"))){
const err244 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data143.names !== undefined){
let data144 = data143.names;
if(typeof data144 === "string"){
if(!pattern0.test(data144)){
const err245 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data143.returns !== undefined){
if(typeof data143.returns !== "string"){
const err247 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17+"/returns",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/returns/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data143.does !== undefined){
let data146 = data143.does;
if(Array.isArray(data146)){
const len18 = data146.length;
for(let i18=0; i18<len18; i18++){
let data147 = data146[i18];
if(typeof data147 === "string"){
if(!pattern0.test(data147)){
const err248 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17+"/does/" + i18,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/does/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err249 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17+"/does/" + i18,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/does/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
else {
const err250 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17+"/does",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/properties/does/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
else {
const err251 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods/" + i17,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
else {
const err252 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/methods",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data135.attributes !== undefined){
let data148 = data135.attributes;
if(Array.isArray(data148)){
const len19 = data148.length;
for(let i19=0; i19<len19; i19++){
let data149 = data148[i19];
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key26 in data149){
if(!(((key26 === "names") || (key26 === "returns")) || (key26 === "fresh"))){
const err253 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/attributes/" + i19,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data149.names !== undefined){
let data150 = data149.names;
if(typeof data150 === "string"){
if(!pattern0.test(data150)){
const err254 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/attributes/" + i19+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/names/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err255 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/attributes/" + i19+"/names",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data149.returns !== undefined){
if(typeof data149.returns !== "string"){
const err256 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/attributes/" + i19+"/returns",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/returns/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data149.fresh !== undefined){
if(typeof data149.fresh !== "boolean"){
const err257 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/attributes/" + i19+"/fresh",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/properties/fresh/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/attributes/" + i19,schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err259 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15+"/attributes",schemaPath:"#/properties/knowledge/items/properties/classes/items/properties/attributes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
else {
const err260 = {instancePath:instancePath+"/knowledge/" + i12+"/classes/" + i15,schemaPath:"#/properties/knowledge/items/properties/classes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err261 = {instancePath:instancePath+"/knowledge/" + i12+"/classes",schemaPath:"#/properties/knowledge/items/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
else {
const err262 = {instancePath:instancePath+"/knowledge/" + i12,schemaPath:"#/properties/knowledge/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/knowledge",schemaPath:"#/properties/knowledge/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data.infra !== undefined){
if(typeof data.infra !== "boolean"){
const err264 = {instancePath:instancePath+"/infra",schemaPath:"#/properties/infra/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data.sdk !== undefined){
if(typeof data.sdk !== "boolean"){
const err265 = {instancePath:instancePath+"/sdk",schemaPath:"#/properties/sdk/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data.tests !== undefined){
if(typeof data.tests !== "boolean"){
const err266 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data.agents !== undefined){
if(typeof data.agents !== "boolean"){
const err267 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data.ignore !== undefined){
let data157 = data.ignore;
if(Array.isArray(data157)){
const len20 = data157.length;
for(let i20=0; i20<len20; i20++){
let data158 = data157[i20];
if(typeof data158 !== "string"){
const err268 = {instancePath:instancePath+"/ignore/" + i20,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data158 === "api-removed") || (data158 === "azureml-no-experiment")) || (data158 === "azureml-objective-goal")) || (data158 === "azureml-port-not-used")) || (data158 === "azureml-text-not-quoted")) || (data158 === "cells-ran-out-of-order")) || (data158 === "code-in-strings")) || (data158 === "command-installs-packages")) || (data158 === "command-splits-value")) || (data158 === "conflict-unresolved")) || (data158 === "file-left-behind")) || (data158 === "file-not-mergeable")) || (data158 === "file-was-there-before")) || (data158 === "freeze-not-published")) || (data158 === "input-type-corrected")) || (data158 === "install-not-understood")) || (data158 === "link-leads-outside")) || (data158 === "manifest-damaged")) || (data158 === "manifest-missing")) || (data158 === "maybe-undefined-name")) || (data158 === "merge-conflict")) || (data158 === "model-ambiguous")) || (data158 === "model-not-fitted")) || (data158 === "model-without-signature")) || (data158 === "other-language-cell")) || (data158 === "package-not-known")) || (data158 === "parameter-not-literal")) || (data158 === "parameter-renamed")) || (data158 === "path-not-known")) || (data158 === "private-file-left-out")) || (data158 === "python-2-kernel")) || (data158 === "requirements-file-not-found")) || (data158 === "retired-environment")) || (data158 === "script-argument-bool")) || (data158 === "script-argument-not-exposed")) || (data158 === "script-effect-at-import")) || (data158 === "sdk-code-not-compiled")) || (data158 === "sdk-entity-left-out")) || (data158 === "sdk-job-left-out")) || (data158 === "sdk-nothing-to-build")) || (data158 === "sdk-path-outside")) || (data158 === "sdk-several-jobs")) || (data158 === "sdk-v1")) || (data158 === "sdk-v1-data")) || (data158 === "sdk-v1-left-out")) || (data158 === "sdk-v1-script")) || (data158 === "sdk-value-left-out")) || (data158 === "search-not-swept")) || (data158 === "server-not-there")) || (data158 === "star-import-assumed")) || (data158 === "step-is-empty")) || (data158 === "step-output-empty")) || (data158 === "steps-joined")) || (data158 === "system-package")) || (data158 === "timeit-with-effect")) || (data158 === "unknown-magic")) || (data158 === "unsupported-magic")) || (data158 === "version-differs")) || (data158 === "write-finished-late")) || (data158 === "write-rescued")) || (data158 === "written-file-moved")) || (data158 === "yaml-key-twice"))){
const err269 = {instancePath:instancePath+"/ignore/" + i20,schemaPath:"#/properties/ignore/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.ignore.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
else {
const err270 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data.templates !== undefined){
let data159 = data.templates;
if((typeof data159 !== "string") && (data159 !== null)){
const err271 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: schema11.properties.templates.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(typeof data159 === "string"){
if(!pattern0.test(data159)){
const err272 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
}
else {
const err273 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
export { validate10 as validate };
