// Generated from schema.ts by `npm run generate`.
// @ts-nocheck
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"version":{"type":["string","null"],"pattern":"\\S"},"name":{"type":["string","null"],"pattern":"\\S"},"description":{"type":["string","null"]},"notebooks":{"type":"array","items":{"type":"string","pattern":"\\S"}},"package":{"type":["string","null"],"pattern":"^[a-z_][a-z0-9_]*$"},"steps":{"type":"object","properties":{"from":{"type":"string","enum":["headings","single","cells"]},"cells":{"type":"integer","minimum":1}},"additionalProperties":false},"parameters":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z_]\\w*$"}},"prints":{"type":"string","enum":["keep","scalars","drop"]},"figures":{"type":"string","enum":["log","drop"]},"random":{"type":"string","enum":["carry","reseed"]},"model":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"variable":{"type":["string","null"],"pattern":"\\S"}},"additionalProperties":false},"environment":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"image":{"type":"string","pattern":"\\S"},"python":{"type":["string","null"],"pattern":"^3\\.\\d+$"},"dependencies":{"type":"array","items":{"type":"string","pattern":"\\S"}},"use":{"type":["string","null"],"pattern":"\\S"},"steps":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","pattern":"\\S"}},"dockerfile":{"type":"boolean"}},"additionalProperties":false},"compute":{"type":"object","properties":{"default":{"type":"string","pattern":"\\S"},"steps":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","pattern":"\\S"}},"cluster":{"type":"object","properties":{"size":{"type":["string","null"],"pattern":"\\S"},"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"idle":{"type":"integer","minimum":60},"tier":{"type":"string","enum":["dedicated","low_priority"]}},"additionalProperties":false},"jobs":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"object","properties":{"instance_type":{"type":"string","pattern":"\\S"},"instance_count":{"type":"integer","minimum":1},"shm_size":{"type":"string","pattern":"\\S"},"timeout":{"type":"integer","minimum":1},"distribution":{"type":"string","enum":["pytorch","mpi","tensorflow"]},"processes":{"type":"integer","minimum":1}},"additionalProperties":false}}},"additionalProperties":false},"experiment":{"type":["string","null"],"pattern":"\\S"},"ci":{"type":"array","items":{"type":"string","enum":["github","azure-devops"]}},"gate":{"type":"object","properties":{"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"threshold":{"type":["number","null"]}},"additionalProperties":false},"deploy":{"type":"object","properties":{"online":{"type":"boolean"},"batch":{"type":"boolean"},"endpoint":{"type":["string","null"],"pattern":"\\S"},"instance":{"type":"string","pattern":"\\S"},"instances":{"type":"integer","minimum":1},"auth":{"type":"string","enum":["aad_token","aml_token","key"]},"canary":{"type":"integer","minimum":0,"maximum":100},"script":{"type":"boolean"},"compute":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"schedule":{"type":"object","properties":{"cron":{"type":["string","null"],"pattern":"\\S"},"frequency":{"type":["string","null"],"enum":["minute","hour","day","week","month",null]},"interval":{"type":"integer","minimum":1},"hours":{"type":"array","items":{"type":"integer","minimum":0,"maximum":23}},"minutes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":59}},"week_days":{"type":"array","items":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}},"month_days":{"type":"array","items":{"type":"integer","minimum":1,"maximum":31}},"time_zone":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"monitoring":{"type":"object","properties":{"signals":{"type":"array","items":{"type":"string","enum":["data_drift","prediction_drift","data_quality","model_performance"]}},"emails":{"type":"array","items":{"type":"string","pattern":"\\S"}},"task":{"type":"string","enum":["classification","regression"]},"reference":{"type":["string","null"],"pattern":"\\S"},"target":{"type":["string","null"],"pattern":"\\S"},"ground_truth":{"type":["string","null"],"pattern":"\\S"},"retrain":{"type":"boolean"}},"additionalProperties":false},"sweep":{"type":"object","properties":{"from_notebook":{"type":"boolean"},"steps":{"type":"array","items":{"type":"string","pattern":"\\S"}},"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"sampling":{"type":"string","enum":["random","grid","bayesian"]},"parameters":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"object","properties":{"values":{"type":"array","items":{"type":["string","number","boolean"]}},"min":{"type":"number"},"max":{"type":"number"},"integer":{"type":"boolean"},"log":{"type":"boolean"}},"additionalProperties":false}},"trials":{"type":"integer","minimum":1},"parallel":{"type":"integer","minimum":1},"timeout":{"type":"integer","minimum":1},"stop":{"type":["string","null"],"enum":["bandit","median_stopping","truncation_selection",null]}},"additionalProperties":false},"data":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"object","properties":{"type":{"type":"string","enum":["uri_file","uri_folder","mltable"]},"path":{"type":"string","pattern":"\\S"},"asset":{"type":"string","pattern":"\\S"},"version":{"type":"string","pattern":"\\S"}},"additionalProperties":false}},"components":{"type":"object","properties":{"register":{"type":"boolean"},"use":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","pattern":"\\S"}}},"additionalProperties":false},"infra":{"type":"boolean"},"sdk":{"type":"boolean"},"tests":{"type":"boolean"},"templates":{"type":["string","null"],"pattern":"\\S"}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("\\S", "u");
const pattern3 = new RegExp("^[a-z_][a-z0-9_]*$", "u");
const pattern4 = new RegExp("^[A-Za-z_]\\w*$", "u");
const pattern9 = new RegExp("^3\\.\\d+$", "u");

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
if(!(((data7 === "headings") || (data7 === "single")) || (data7 === "cells"))){
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
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err17 = {instancePath:instancePath+"/parameters/" + i1,schemaPath:"#/properties/parameters/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/parameters/" + i1,schemaPath:"#/properties/parameters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err19 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.prints !== undefined){
let data11 = data.prints;
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data11 === "keep") || (data11 === "scalars")) || (data11 === "drop"))){
const err21 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/enum",keyword:"enum",params:{allowedValues: schema11.properties.prints.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.figures !== undefined){
let data12 = data.figures;
if(typeof data12 !== "string"){
const err22 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data12 === "log") || (data12 === "drop"))){
const err23 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.random !== undefined){
let data13 = data.random;
if(typeof data13 !== "string"){
const err24 = {instancePath:instancePath+"/random",schemaPath:"#/properties/random/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data13 === "carry") || (data13 === "reseed"))){
const err25 = {instancePath:instancePath+"/random",schemaPath:"#/properties/random/enum",keyword:"enum",params:{allowedValues: schema11.properties.random.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.model !== undefined){
let data14 = data.model;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!((key2 === "name") || (key2 === "variable"))){
const err26 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.name !== undefined){
let data15 = data14.name;
if((typeof data15 !== "string") && (data15 !== null)){
const err27 = {instancePath:instancePath+"/model/name",schemaPath:"#/properties/model/properties/name/type",keyword:"type",params:{type: schema11.properties.model.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern0.test(data15)){
const err28 = {instancePath:instancePath+"/model/name",schemaPath:"#/properties/model/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data14.variable !== undefined){
let data16 = data14.variable;
if((typeof data16 !== "string") && (data16 !== null)){
const err29 = {instancePath:instancePath+"/model/variable",schemaPath:"#/properties/model/properties/variable/type",keyword:"type",params:{type: schema11.properties.model.properties.variable.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data16 === "string"){
if(!pattern0.test(data16)){
const err30 = {instancePath:instancePath+"/model/variable",schemaPath:"#/properties/model/properties/variable/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.environment !== undefined){
let data17 = data.environment;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(((((((key3 === "name") || (key3 === "image")) || (key3 === "python")) || (key3 === "dependencies")) || (key3 === "use")) || (key3 === "steps")) || (key3 === "dockerfile"))){
const err32 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
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
const err33 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/type",keyword:"type",params:{type: schema11.properties.environment.properties.name.type},message:"must be string,null"};
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
const err34 = {instancePath:instancePath+"/environment/name",schemaPath:"#/properties/environment/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data17.image !== undefined){
let data19 = data17.image;
if(typeof data19 === "string"){
if(!pattern0.test(data19)){
const err35 = {instancePath:instancePath+"/environment/image",schemaPath:"#/properties/environment/properties/image/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/environment/image",schemaPath:"#/properties/environment/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.python !== undefined){
let data20 = data17.python;
if((typeof data20 !== "string") && (data20 !== null)){
const err37 = {instancePath:instancePath+"/environment/python",schemaPath:"#/properties/environment/properties/python/type",keyword:"type",params:{type: schema11.properties.environment.properties.python.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data20 === "string"){
if(!pattern9.test(data20)){
const err38 = {instancePath:instancePath+"/environment/python",schemaPath:"#/properties/environment/properties/python/pattern",keyword:"pattern",params:{pattern: "^3\\.\\d+$"},message:"must match pattern \""+"^3\\.\\d+$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data17.dependencies !== undefined){
let data21 = data17.dependencies;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(typeof data22 === "string"){
if(!pattern0.test(data22)){
const err39 = {instancePath:instancePath+"/environment/dependencies/" + i2,schemaPath:"#/properties/environment/properties/dependencies/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/environment/dependencies/" + i2,schemaPath:"#/properties/environment/properties/dependencies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err41 = {instancePath:instancePath+"/environment/dependencies",schemaPath:"#/properties/environment/properties/dependencies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.use !== undefined){
let data23 = data17.use;
if((typeof data23 !== "string") && (data23 !== null)){
const err42 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/type",keyword:"type",params:{type: schema11.properties.environment.properties.use.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern0.test(data23)){
const err43 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data17.steps !== undefined){
let data24 = data17.steps;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key4 in data24){
const _errs55 = errors;
if(typeof key4 !== "string"){
const err44 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key4};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var valid10 = _errs55 === errors;
if(!valid10){
const err45 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
for(const key5 in data24){
let data25 = data24[key5];
if(typeof data25 === "string"){
if(!pattern0.test(data25)){
const err46 = {instancePath:instancePath+"/environment/steps/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/environment/steps/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.dockerfile !== undefined){
if(typeof data17.dockerfile !== "boolean"){
const err49 = {instancePath:instancePath+"/environment/dockerfile",schemaPath:"#/properties/environment/properties/dockerfile/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err50 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.compute !== undefined){
let data27 = data.compute;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key6 in data27){
if(!((((key6 === "default") || (key6 === "steps")) || (key6 === "cluster")) || (key6 === "jobs"))){
const err51 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data27.default !== undefined){
let data28 = data27.default;
if(typeof data28 === "string"){
if(!pattern0.test(data28)){
const err52 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data27.steps !== undefined){
let data29 = data27.steps;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key7 in data29){
const _errs69 = errors;
if(typeof key7 !== "string"){
const err54 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key7};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var valid13 = _errs69 === errors;
if(!valid13){
const err55 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
for(const key8 in data29){
let data30 = data29[key8];
if(typeof data30 === "string"){
if(!pattern0.test(data30)){
const err56 = {instancePath:instancePath+"/compute/steps/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err57 = {instancePath:instancePath+"/compute/steps/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err58 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data27.cluster !== undefined){
let data31 = data27.cluster;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key9 in data31){
if(!(((((key9 === "size") || (key9 === "min")) || (key9 === "max")) || (key9 === "idle")) || (key9 === "tier"))){
const err59 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data31.size !== undefined){
let data32 = data31.size;
if((typeof data32 !== "string") && (data32 !== null)){
const err60 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/type",keyword:"type",params:{type: schema11.properties.compute.properties.cluster.properties.size.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(typeof data32 === "string"){
if(!pattern0.test(data32)){
const err61 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data31.min !== undefined){
let data33 = data31.min;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err62 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err63 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data31.max !== undefined){
let data34 = data31.max;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err64 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 1 || isNaN(data34)){
const err65 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data31.idle !== undefined){
let data35 = data31.idle;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err66 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 60 || isNaN(data35)){
const err67 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"};
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
if(data31.tier !== undefined){
let data36 = data31.tier;
if(typeof data36 !== "string"){
const err68 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((data36 === "dedicated") || (data36 === "low_priority"))){
const err69 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.cluster.properties.tier.enum},message:"must be equal to one of the allowed values"};
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
else {
const err70 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data27.jobs !== undefined){
let data37 = data27.jobs;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key10 in data37){
const _errs89 = errors;
if(typeof key10 !== "string"){
const err71 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key10};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var valid16 = _errs89 === errors;
if(!valid16){
const err72 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/propertyNames",keyword:"propertyNames",params:{propertyName: key10},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
for(const key11 in data37){
let data38 = data37[key11];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key12 in data38){
if(!((((((key12 === "instance_type") || (key12 === "instance_count")) || (key12 === "shm_size")) || (key12 === "timeout")) || (key12 === "distribution")) || (key12 === "processes"))){
const err73 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data38.instance_type !== undefined){
let data39 = data38.instance_type;
if(typeof data39 === "string"){
if(!pattern0.test(data39)){
const err74 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data38.instance_count !== undefined){
let data40 = data38.instance_count;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err76 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 1 || isNaN(data40)){
const err77 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data38.shm_size !== undefined){
let data41 = data38.shm_size;
if(typeof data41 === "string"){
if(!pattern0.test(data41)){
const err78 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data38.timeout !== undefined){
let data42 = data38.timeout;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err80 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 1 || isNaN(data42)){
const err81 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data38.distribution !== undefined){
let data43 = data38.distribution;
if(typeof data43 !== "string"){
const err82 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!(((data43 === "pytorch") || (data43 === "mpi")) || (data43 === "tensorflow"))){
const err83 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.jobs.additionalProperties.properties.distribution.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data38.processes !== undefined){
let data44 = data38.processes;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err84 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 1 || isNaN(data44)){
const err85 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
}
else {
const err86 = {instancePath:instancePath+"/compute/jobs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err87 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.experiment !== undefined){
let data45 = data.experiment;
if((typeof data45 !== "string") && (data45 !== null)){
const err89 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/type",keyword:"type",params:{type: schema11.properties.experiment.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(typeof data45 === "string"){
if(!pattern0.test(data45)){
const err90 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data.ci !== undefined){
let data46 = data.ci;
if(Array.isArray(data46)){
const len3 = data46.length;
for(let i3=0; i3<len3; i3++){
let data47 = data46[i3];
if(typeof data47 !== "string"){
const err91 = {instancePath:instancePath+"/ci/" + i3,schemaPath:"#/properties/ci/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!((data47 === "github") || (data47 === "azure-devops"))){
const err92 = {instancePath:instancePath+"/ci/" + i3,schemaPath:"#/properties/ci/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.ci.items.enum},message:"must be equal to one of the allowed values"};
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
else {
const err93 = {instancePath:instancePath+"/ci",schemaPath:"#/properties/ci/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.gate !== undefined){
let data48 = data.gate;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key13 in data48){
if(!(((key13 === "metric") || (key13 === "goal")) || (key13 === "threshold"))){
const err94 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data48.metric !== undefined){
let data49 = data48.metric;
if((typeof data49 !== "string") && (data49 !== null)){
const err95 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/type",keyword:"type",params:{type: schema11.properties.gate.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(typeof data49 === "string"){
if(!pattern0.test(data49)){
const err96 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data48.goal !== undefined){
let data50 = data48.goal;
if(typeof data50 !== "string"){
const err97 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!((data50 === "maximize") || (data50 === "minimize"))){
const err98 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.gate.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data48.threshold !== undefined){
let data51 = data48.threshold;
if((!((typeof data51 == "number") && (isFinite(data51)))) && (data51 !== null)){
const err99 = {instancePath:instancePath+"/gate/threshold",schemaPath:"#/properties/gate/properties/threshold/type",keyword:"type",params:{type: schema11.properties.gate.properties.threshold.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.deploy !== undefined){
let data52 = data.deploy;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key14 in data52){
if(!(func2.call(schema11.properties.deploy.properties, key14))){
const err101 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data52.online !== undefined){
if(typeof data52.online !== "boolean"){
const err102 = {instancePath:instancePath+"/deploy/online",schemaPath:"#/properties/deploy/properties/online/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data52.batch !== undefined){
if(typeof data52.batch !== "boolean"){
const err103 = {instancePath:instancePath+"/deploy/batch",schemaPath:"#/properties/deploy/properties/batch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data52.endpoint !== undefined){
let data55 = data52.endpoint;
if((typeof data55 !== "string") && (data55 !== null)){
const err104 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/type",keyword:"type",params:{type: schema11.properties.deploy.properties.endpoint.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(typeof data55 === "string"){
if(!pattern0.test(data55)){
const err105 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
if(data52.instance !== undefined){
let data56 = data52.instance;
if(typeof data56 === "string"){
if(!pattern0.test(data56)){
const err106 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data52.instances !== undefined){
let data57 = data52.instances;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err108 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 1 || isNaN(data57)){
const err109 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data52.auth !== undefined){
let data58 = data52.auth;
if(typeof data58 !== "string"){
const err110 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(!(((data58 === "aad_token") || (data58 === "aml_token")) || (data58 === "key"))){
const err111 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/enum",keyword:"enum",params:{allowedValues: schema11.properties.deploy.properties.auth.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data52.canary !== undefined){
let data59 = data52.canary;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err112 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 100 || isNaN(data59)){
const err113 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data59 < 0 || isNaN(data59)){
const err114 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data52.script !== undefined){
if(typeof data52.script !== "boolean"){
const err115 = {instancePath:instancePath+"/deploy/script",schemaPath:"#/properties/deploy/properties/script/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data52.compute !== undefined){
let data61 = data52.compute;
if(typeof data61 === "string"){
if(!pattern0.test(data61)){
const err116 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err118 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.schedule !== undefined){
let data62 = data.schedule;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key15 in data62){
if(!((((((((key15 === "cron") || (key15 === "frequency")) || (key15 === "interval")) || (key15 === "hours")) || (key15 === "minutes")) || (key15 === "week_days")) || (key15 === "month_days")) || (key15 === "time_zone"))){
const err119 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data62.cron !== undefined){
let data63 = data62.cron;
if((typeof data63 !== "string") && (data63 !== null)){
const err120 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/type",keyword:"type",params:{type: schema11.properties.schedule.properties.cron.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(typeof data63 === "string"){
if(!pattern0.test(data63)){
const err121 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data62.frequency !== undefined){
let data64 = data62.frequency;
if((typeof data64 !== "string") && (data64 !== null)){
const err122 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/type",keyword:"type",params:{type: schema11.properties.schedule.properties.frequency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!((((((data64 === "minute") || (data64 === "hour")) || (data64 === "day")) || (data64 === "week")) || (data64 === "month")) || (data64 === null))){
const err123 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.frequency.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data62.interval !== undefined){
let data65 = data62.interval;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err124 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 1 || isNaN(data65)){
const err125 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
if(data62.hours !== undefined){
let data66 = data62.hours;
if(Array.isArray(data66)){
const len4 = data66.length;
for(let i4=0; i4<len4; i4++){
let data67 = data66[i4];
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err126 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 23 || isNaN(data67)){
const err127 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23},message:"must be <= 23"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data67 < 0 || isNaN(data67)){
const err128 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
}
else {
const err129 = {instancePath:instancePath+"/schedule/hours",schemaPath:"#/properties/schedule/properties/hours/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data62.minutes !== undefined){
let data68 = data62.minutes;
if(Array.isArray(data68)){
const len5 = data68.length;
for(let i5=0; i5<len5; i5++){
let data69 = data68[i5];
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err130 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 59 || isNaN(data69)){
const err131 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59},message:"must be <= 59"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data69 < 0 || isNaN(data69)){
const err132 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
}
else {
const err133 = {instancePath:instancePath+"/schedule/minutes",schemaPath:"#/properties/schedule/properties/minutes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data62.week_days !== undefined){
let data70 = data62.week_days;
if(Array.isArray(data70)){
const len6 = data70.length;
for(let i6=0; i6<len6; i6++){
let data71 = data70[i6];
if(typeof data71 !== "string"){
const err134 = {instancePath:instancePath+"/schedule/week_days/" + i6,schemaPath:"#/properties/schedule/properties/week_days/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(!(((((((data71 === "monday") || (data71 === "tuesday")) || (data71 === "wednesday")) || (data71 === "thursday")) || (data71 === "friday")) || (data71 === "saturday")) || (data71 === "sunday"))){
const err135 = {instancePath:instancePath+"/schedule/week_days/" + i6,schemaPath:"#/properties/schedule/properties/week_days/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.week_days.items.enum},message:"must be equal to one of the allowed values"};
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
else {
const err136 = {instancePath:instancePath+"/schedule/week_days",schemaPath:"#/properties/schedule/properties/week_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data62.month_days !== undefined){
let data72 = data62.month_days;
if(Array.isArray(data72)){
const len7 = data72.length;
for(let i7=0; i7<len7; i7++){
let data73 = data72[i7];
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err137 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 31 || isNaN(data73)){
const err138 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31},message:"must be <= 31"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data73 < 1 || isNaN(data73)){
const err139 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
}
else {
const err140 = {instancePath:instancePath+"/schedule/month_days",schemaPath:"#/properties/schedule/properties/month_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data62.time_zone !== undefined){
let data74 = data62.time_zone;
if(typeof data74 === "string"){
if(!pattern0.test(data74)){
const err141 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.monitoring !== undefined){
let data75 = data.monitoring;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
for(const key16 in data75){
if(!(((((((key16 === "signals") || (key16 === "emails")) || (key16 === "task")) || (key16 === "reference")) || (key16 === "target")) || (key16 === "ground_truth")) || (key16 === "retrain"))){
const err144 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data75.signals !== undefined){
let data76 = data75.signals;
if(Array.isArray(data76)){
const len8 = data76.length;
for(let i8=0; i8<len8; i8++){
let data77 = data76[i8];
if(typeof data77 !== "string"){
const err145 = {instancePath:instancePath+"/monitoring/signals/" + i8,schemaPath:"#/properties/monitoring/properties/signals/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(!((((data77 === "data_drift") || (data77 === "prediction_drift")) || (data77 === "data_quality")) || (data77 === "model_performance"))){
const err146 = {instancePath:instancePath+"/monitoring/signals/" + i8,schemaPath:"#/properties/monitoring/properties/signals/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.signals.items.enum},message:"must be equal to one of the allowed values"};
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
const err147 = {instancePath:instancePath+"/monitoring/signals",schemaPath:"#/properties/monitoring/properties/signals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data75.emails !== undefined){
let data78 = data75.emails;
if(Array.isArray(data78)){
const len9 = data78.length;
for(let i9=0; i9<len9; i9++){
let data79 = data78[i9];
if(typeof data79 === "string"){
if(!pattern0.test(data79)){
const err148 = {instancePath:instancePath+"/monitoring/emails/" + i9,schemaPath:"#/properties/monitoring/properties/emails/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/monitoring/emails/" + i9,schemaPath:"#/properties/monitoring/properties/emails/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/monitoring/emails",schemaPath:"#/properties/monitoring/properties/emails/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data75.task !== undefined){
let data80 = data75.task;
if(typeof data80 !== "string"){
const err151 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!((data80 === "classification") || (data80 === "regression"))){
const err152 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.task.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data75.reference !== undefined){
let data81 = data75.reference;
if((typeof data81 !== "string") && (data81 !== null)){
const err153 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.reference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(typeof data81 === "string"){
if(!pattern0.test(data81)){
const err154 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data75.target !== undefined){
let data82 = data75.target;
if((typeof data82 !== "string") && (data82 !== null)){
const err155 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.target.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(typeof data82 === "string"){
if(!pattern0.test(data82)){
const err156 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
if(data75.ground_truth !== undefined){
let data83 = data75.ground_truth;
if((typeof data83 !== "string") && (data83 !== null)){
const err157 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.ground_truth.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(typeof data83 === "string"){
if(!pattern0.test(data83)){
const err158 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
if(data75.retrain !== undefined){
if(typeof data75.retrain !== "boolean"){
const err159 = {instancePath:instancePath+"/monitoring/retrain",schemaPath:"#/properties/monitoring/properties/retrain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err160 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data.sweep !== undefined){
let data85 = data.sweep;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
for(const key17 in data85){
if(!(func2.call(schema11.properties.sweep.properties, key17))){
const err161 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data85.from_notebook !== undefined){
if(typeof data85.from_notebook !== "boolean"){
const err162 = {instancePath:instancePath+"/sweep/from_notebook",schemaPath:"#/properties/sweep/properties/from_notebook/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data85.steps !== undefined){
let data87 = data85.steps;
if(Array.isArray(data87)){
const len10 = data87.length;
for(let i10=0; i10<len10; i10++){
let data88 = data87[i10];
if(typeof data88 === "string"){
if(!pattern0.test(data88)){
const err163 = {instancePath:instancePath+"/sweep/steps/" + i10,schemaPath:"#/properties/sweep/properties/steps/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/sweep/steps/" + i10,schemaPath:"#/properties/sweep/properties/steps/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err165 = {instancePath:instancePath+"/sweep/steps",schemaPath:"#/properties/sweep/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data85.metric !== undefined){
let data89 = data85.metric;
if((typeof data89 !== "string") && (data89 !== null)){
const err166 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/type",keyword:"type",params:{type: schema11.properties.sweep.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(typeof data89 === "string"){
if(!pattern0.test(data89)){
const err167 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data85.goal !== undefined){
let data90 = data85.goal;
if(typeof data90 !== "string"){
const err168 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(!((data90 === "maximize") || (data90 === "minimize"))){
const err169 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data85.sampling !== undefined){
let data91 = data85.sampling;
if(typeof data91 !== "string"){
const err170 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(!(((data91 === "random") || (data91 === "grid")) || (data91 === "bayesian"))){
const err171 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.sampling.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data85.parameters !== undefined){
let data92 = data85.parameters;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key18 in data92){
const _errs208 = errors;
if(typeof key18 !== "string"){
const err172 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key18};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
var valid40 = _errs208 === errors;
if(!valid40){
const err173 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key18},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
for(const key19 in data92){
let data93 = data92[key19];
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key20 in data93){
if(!(((((key20 === "values") || (key20 === "min")) || (key20 === "max")) || (key20 === "integer")) || (key20 === "log"))){
const err174 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data93.values !== undefined){
let data94 = data93.values;
if(Array.isArray(data94)){
const len11 = data94.length;
for(let i11=0; i11<len11; i11++){
let data95 = data94[i11];
if(((typeof data95 !== "string") && (!((typeof data95 == "number") && (isFinite(data95))))) && (typeof data95 !== "boolean")){
const err175 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/values/" + i11,schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/items/type",keyword:"type",params:{type: schema11.properties.sweep.properties.parameters.additionalProperties.properties.values.items.type},message:"must be string,number,boolean"};
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
const err176 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data93.min !== undefined){
let data96 = data93.min;
if(!((typeof data96 == "number") && (isFinite(data96)))){
const err177 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/min",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data93.max !== undefined){
let data97 = data93.max;
if(!((typeof data97 == "number") && (isFinite(data97)))){
const err178 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data93.integer !== undefined){
if(typeof data93.integer !== "boolean"){
const err179 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/integer",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/integer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data93.log !== undefined){
if(typeof data93.log !== "boolean"){
const err180 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/log/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err181 = {instancePath:instancePath+"/sweep/parameters/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data85.trials !== undefined){
let data100 = data85.trials;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err183 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 < 1 || isNaN(data100)){
const err184 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
if(data85.parallel !== undefined){
let data101 = data85.parallel;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err185 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 < 1 || isNaN(data101)){
const err186 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data85.timeout !== undefined){
let data102 = data85.timeout;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err187 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 < 1 || isNaN(data102)){
const err188 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data85.stop !== undefined){
let data103 = data85.stop;
if((typeof data103 !== "string") && (data103 !== null)){
const err189 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/type",keyword:"type",params:{type: schema11.properties.sweep.properties.stop.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(!((((data103 === "bandit") || (data103 === "median_stopping")) || (data103 === "truncation_selection")) || (data103 === null))){
const err190 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.stop.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
else {
const err191 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data.data !== undefined){
let data104 = data.data;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key21 in data104){
const _errs236 = errors;
if(typeof key21 !== "string"){
const err192 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key21};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
var valid45 = _errs236 === errors;
if(!valid45){
const err193 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/propertyNames",keyword:"propertyNames",params:{propertyName: key21},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
for(const key22 in data104){
let data105 = data104[key22];
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
for(const key23 in data105){
if(!((((key23 === "type") || (key23 === "path")) || (key23 === "asset")) || (key23 === "version"))){
const err194 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data105.type !== undefined){
let data106 = data105.type;
if(typeof data106 !== "string"){
const err195 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(!(((data106 === "uri_file") || (data106 === "uri_folder")) || (data106 === "mltable"))){
const err196 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/enum",keyword:"enum",params:{allowedValues: schema11.properties.data.additionalProperties.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data105.path !== undefined){
let data107 = data105.path;
if(typeof data107 === "string"){
if(!pattern0.test(data107)){
const err197 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data105.asset !== undefined){
let data108 = data105.asset;
if(typeof data108 === "string"){
if(!pattern0.test(data108)){
const err199 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data105.version !== undefined){
let data109 = data105.version;
if(typeof data109 === "string"){
if(!pattern0.test(data109)){
const err201 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err203 = {instancePath:instancePath+"/data/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data.components !== undefined){
let data110 = data.components;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
for(const key24 in data110){
if(!((key24 === "register") || (key24 === "use"))){
const err205 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data110.register !== undefined){
if(typeof data110.register !== "boolean"){
const err206 = {instancePath:instancePath+"/components/register",schemaPath:"#/properties/components/properties/register/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data110.use !== undefined){
let data112 = data110.use;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key25 in data112){
const _errs257 = errors;
if(typeof key25 !== "string"){
const err207 = {instancePath:instancePath+"/components/use",schemaPath:"#/properties/components/properties/use/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key25};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
var valid49 = _errs257 === errors;
if(!valid49){
const err208 = {instancePath:instancePath+"/components/use",schemaPath:"#/properties/components/properties/use/propertyNames",keyword:"propertyNames",params:{propertyName: key25},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
for(const key26 in data112){
let data113 = data112[key26];
if(typeof data113 === "string"){
if(!pattern0.test(data113)){
const err209 = {instancePath:instancePath+"/components/use/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/components/use/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/components/use",schemaPath:"#/properties/components/properties/use/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err212 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data.infra !== undefined){
if(typeof data.infra !== "boolean"){
const err213 = {instancePath:instancePath+"/infra",schemaPath:"#/properties/infra/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data.sdk !== undefined){
if(typeof data.sdk !== "boolean"){
const err214 = {instancePath:instancePath+"/sdk",schemaPath:"#/properties/sdk/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data.tests !== undefined){
if(typeof data.tests !== "boolean"){
const err215 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data.templates !== undefined){
let data117 = data.templates;
if((typeof data117 !== "string") && (data117 !== null)){
const err216 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: schema11.properties.templates.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(typeof data117 === "string"){
if(!pattern0.test(data117)){
const err217 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
}
else {
const err218 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
export { validate10 as validate };
