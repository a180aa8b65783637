// Generated from schema.ts by `npm run generate`.
// @ts-nocheck
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"version":{"type":["string","null"],"pattern":"\\S"},"name":{"type":["string","null"],"pattern":"\\S"},"description":{"type":["string","null"]},"notebooks":{"type":"array","items":{"type":"string","pattern":"\\S"}},"package":{"type":["string","null"],"pattern":"^[a-z_][a-z0-9_]*$"},"steps":{"type":"object","properties":{"from":{"type":"string","enum":["headings","single","cells"]},"cells":{"type":"integer","minimum":1}},"additionalProperties":false},"parameters":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z_]\\w*$"}},"prints":{"type":"string","enum":["keep","scalars","drop"]},"figures":{"type":"string","enum":["log","drop"]},"random":{"type":"string","enum":["carry","reseed"]},"model":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"variable":{"type":["string","null"],"pattern":"\\S"}},"additionalProperties":false},"environment":{"type":"object","properties":{"name":{"type":["string","null"],"pattern":"\\S"},"image":{"type":"string","pattern":"\\S"},"python":{"type":["string","null"],"pattern":"^3\\.\\d+$"},"dependencies":{"type":"array","items":{"type":"string","pattern":"\\S"}},"versions":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","pattern":"^[\\w.!+*-]+$"}},"use":{"type":["string","null"],"pattern":"\\S"},"steps":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","pattern":"\\S"}},"per_step":{"type":"boolean"},"dockerfile":{"type":"boolean"}},"additionalProperties":false},"compute":{"type":"object","properties":{"default":{"type":"string","pattern":"\\S"},"steps":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","pattern":"\\S"}},"cluster":{"type":"object","properties":{"size":{"type":["string","null"],"pattern":"\\S"},"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":1},"idle":{"type":"integer","minimum":60},"tier":{"type":"string","enum":["dedicated","low_priority"]}},"additionalProperties":false},"jobs":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"object","properties":{"instance_type":{"type":"string","pattern":"\\S"},"instance_count":{"type":"integer","minimum":1},"shm_size":{"type":"string","pattern":"\\S"},"timeout":{"type":"integer","minimum":1},"distribution":{"type":"string","enum":["pytorch","mpi","tensorflow"]},"processes":{"type":"integer","minimum":1}},"additionalProperties":false}}},"additionalProperties":false},"experiment":{"type":["string","null"],"pattern":"\\S"},"ci":{"type":"array","items":{"type":"string","enum":["github","azure-devops"]}},"gate":{"type":"object","properties":{"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"threshold":{"type":["number","null"]}},"additionalProperties":false},"deploy":{"type":"object","properties":{"online":{"type":"boolean"},"batch":{"type":"boolean"},"pipeline":{"type":"boolean"},"endpoint":{"type":["string","null"],"pattern":"\\S"},"instance":{"type":"string","pattern":"\\S"},"instances":{"type":"integer","minimum":1},"auth":{"type":"string","enum":["aad_token","aml_token","key"]},"canary":{"type":"integer","minimum":0,"maximum":100},"script":{"type":"boolean"},"compute":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"schedule":{"type":"object","properties":{"cron":{"type":["string","null"],"pattern":"\\S"},"frequency":{"type":["string","null"],"enum":["minute","hour","day","week","month",null]},"interval":{"type":"integer","minimum":1},"hours":{"type":"array","items":{"type":"integer","minimum":0,"maximum":23}},"minutes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":59}},"week_days":{"type":"array","items":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}},"month_days":{"type":"array","items":{"type":"integer","minimum":1,"maximum":31}},"time_zone":{"type":"string","pattern":"\\S"}},"additionalProperties":false},"monitoring":{"type":"object","properties":{"signals":{"type":"array","items":{"type":"string","enum":["data_drift","prediction_drift","data_quality","model_performance"]}},"emails":{"type":"array","items":{"type":"string","pattern":"\\S"}},"task":{"type":"string","enum":["classification","regression"]},"reference":{"type":["string","null"],"pattern":"\\S"},"target":{"type":["string","null"],"pattern":"\\S"},"ground_truth":{"type":["string","null"],"pattern":"\\S"},"retrain":{"type":"boolean"}},"additionalProperties":false},"sweep":{"type":"object","properties":{"from_notebook":{"type":"boolean"},"steps":{"type":"array","items":{"type":"string","pattern":"\\S"}},"metric":{"type":["string","null"],"pattern":"\\S"},"goal":{"type":"string","enum":["maximize","minimize"]},"sampling":{"type":"string","enum":["random","grid","bayesian"]},"parameters":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"object","properties":{"values":{"type":"array","items":{"type":["string","number","boolean"]}},"min":{"type":"number"},"max":{"type":"number"},"integer":{"type":"boolean"},"log":{"type":"boolean"}},"additionalProperties":false}},"trials":{"type":"integer","minimum":1},"parallel":{"type":"integer","minimum":1},"timeout":{"type":"integer","minimum":1},"stop":{"type":["string","null"],"enum":["bandit","median_stopping","truncation_selection",null]}},"additionalProperties":false},"data":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"object","properties":{"type":{"type":"string","enum":["uri_file","uri_folder","mltable"]},"path":{"type":"string","pattern":"\\S"},"asset":{"type":"string","pattern":"\\S"},"version":{"type":"string","pattern":"\\S"}},"additionalProperties":false}},"components":{"type":"object","properties":{"register":{"type":"boolean"},"use":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","pattern":"\\S"}}},"additionalProperties":false},"infra":{"type":"boolean"},"sdk":{"type":"boolean"},"tests":{"type":"boolean"},"templates":{"type":["string","null"],"pattern":"\\S"}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("\\S", "u");
const pattern3 = new RegExp("^[a-z_][a-z0-9_]*$", "u");
const pattern4 = new RegExp("^[A-Za-z_]\\w*$", "u");
const pattern9 = new RegExp("^3\\.\\d+$", "u");
const pattern11 = new RegExp("^[\\w.!+*-]+$", "u");

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
if(!(func2.call(schema11.properties.environment.properties, key3))){
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
if(data17.versions !== undefined){
let data23 = data17.versions;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key4 in data23){
const _errs53 = errors;
if(typeof key4 !== "string"){
const err42 = {instancePath:instancePath+"/environment/versions",schemaPath:"#/properties/environment/properties/versions/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key4};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var valid10 = _errs53 === errors;
if(!valid10){
const err43 = {instancePath:instancePath+"/environment/versions",schemaPath:"#/properties/environment/properties/versions/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
for(const key5 in data23){
let data24 = data23[key5];
if(typeof data24 === "string"){
if(!pattern11.test(data24)){
const err44 = {instancePath:instancePath+"/environment/versions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/versions/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\w.!+*-]+$"},message:"must match pattern \""+"^[\\w.!+*-]+$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/environment/versions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/versions/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/environment/versions",schemaPath:"#/properties/environment/properties/versions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.use !== undefined){
let data25 = data17.use;
if((typeof data25 !== "string") && (data25 !== null)){
const err47 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/type",keyword:"type",params:{type: schema11.properties.environment.properties.use.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data25 === "string"){
if(!pattern0.test(data25)){
const err48 = {instancePath:instancePath+"/environment/use",schemaPath:"#/properties/environment/properties/use/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data17.steps !== undefined){
let data26 = data17.steps;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
const _errs62 = errors;
if(typeof key6 !== "string"){
const err49 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key6};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var valid12 = _errs62 === errors;
if(!valid12){
const err50 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
for(const key7 in data26){
let data27 = data26[key7];
if(typeof data27 === "string"){
if(!pattern0.test(data27)){
const err51 = {instancePath:instancePath+"/environment/steps/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err52 = {instancePath:instancePath+"/environment/steps/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err53 = {instancePath:instancePath+"/environment/steps",schemaPath:"#/properties/environment/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data17.per_step !== undefined){
if(typeof data17.per_step !== "boolean"){
const err54 = {instancePath:instancePath+"/environment/per_step",schemaPath:"#/properties/environment/properties/per_step/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data17.dockerfile !== undefined){
if(typeof data17.dockerfile !== "boolean"){
const err55 = {instancePath:instancePath+"/environment/dockerfile",schemaPath:"#/properties/environment/properties/dockerfile/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err56 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.compute !== undefined){
let data30 = data.compute;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key8 in data30){
if(!((((key8 === "default") || (key8 === "steps")) || (key8 === "cluster")) || (key8 === "jobs"))){
const err57 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data30.default !== undefined){
let data31 = data30.default;
if(typeof data31 === "string"){
if(!pattern0.test(data31)){
const err58 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/compute/default",schemaPath:"#/properties/compute/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data30.steps !== undefined){
let data32 = data30.steps;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key9 in data32){
const _errs78 = errors;
if(typeof key9 !== "string"){
const err60 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key9};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var valid15 = _errs78 === errors;
if(!valid15){
const err61 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key9},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
for(const key10 in data32){
let data33 = data32[key10];
if(typeof data33 === "string"){
if(!pattern0.test(data33)){
const err62 = {instancePath:instancePath+"/compute/steps/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/compute/steps/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/steps/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err64 = {instancePath:instancePath+"/compute/steps",schemaPath:"#/properties/compute/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data30.cluster !== undefined){
let data34 = data30.cluster;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key11 in data34){
if(!(((((key11 === "size") || (key11 === "min")) || (key11 === "max")) || (key11 === "idle")) || (key11 === "tier"))){
const err65 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data34.size !== undefined){
let data35 = data34.size;
if((typeof data35 !== "string") && (data35 !== null)){
const err66 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/type",keyword:"type",params:{type: schema11.properties.compute.properties.cluster.properties.size.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(typeof data35 === "string"){
if(!pattern0.test(data35)){
const err67 = {instancePath:instancePath+"/compute/cluster/size",schemaPath:"#/properties/compute/properties/cluster/properties/size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data34.min !== undefined){
let data36 = data34.min;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err68 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err69 = {instancePath:instancePath+"/compute/cluster/min",schemaPath:"#/properties/compute/properties/cluster/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data34.max !== undefined){
let data37 = data34.max;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err70 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 1 || isNaN(data37)){
const err71 = {instancePath:instancePath+"/compute/cluster/max",schemaPath:"#/properties/compute/properties/cluster/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data34.idle !== undefined){
let data38 = data34.idle;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err72 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 60 || isNaN(data38)){
const err73 = {instancePath:instancePath+"/compute/cluster/idle",schemaPath:"#/properties/compute/properties/cluster/properties/idle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"};
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
if(data34.tier !== undefined){
let data39 = data34.tier;
if(typeof data39 !== "string"){
const err74 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!((data39 === "dedicated") || (data39 === "low_priority"))){
const err75 = {instancePath:instancePath+"/compute/cluster/tier",schemaPath:"#/properties/compute/properties/cluster/properties/tier/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.cluster.properties.tier.enum},message:"must be equal to one of the allowed values"};
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
else {
const err76 = {instancePath:instancePath+"/compute/cluster",schemaPath:"#/properties/compute/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data30.jobs !== undefined){
let data40 = data30.jobs;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key12 in data40){
const _errs98 = errors;
if(typeof key12 !== "string"){
const err77 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key12};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var valid18 = _errs98 === errors;
if(!valid18){
const err78 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/propertyNames",keyword:"propertyNames",params:{propertyName: key12},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
for(const key13 in data40){
let data41 = data40[key13];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key14 in data41){
if(!((((((key14 === "instance_type") || (key14 === "instance_count")) || (key14 === "shm_size")) || (key14 === "timeout")) || (key14 === "distribution")) || (key14 === "processes"))){
const err79 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data41.instance_type !== undefined){
let data42 = data41.instance_type;
if(typeof data42 === "string"){
if(!pattern0.test(data42)){
const err80 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_type",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data41.instance_count !== undefined){
let data43 = data41.instance_count;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err82 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 1 || isNaN(data43)){
const err83 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/instance_count",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/instance_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data41.shm_size !== undefined){
let data44 = data41.shm_size;
if(typeof data44 === "string"){
if(!pattern0.test(data44)){
const err84 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/shm_size",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/shm_size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data41.timeout !== undefined){
let data45 = data41.timeout;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err86 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 1 || isNaN(data45)){
const err87 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeout",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data41.distribution !== undefined){
let data46 = data41.distribution;
if(typeof data46 !== "string"){
const err88 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!(((data46 === "pytorch") || (data46 === "mpi")) || (data46 === "tensorflow"))){
const err89 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/distribution",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema11.properties.compute.properties.jobs.additionalProperties.properties.distribution.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data41.processes !== undefined){
let data47 = data41.processes;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err90 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 1 || isNaN(data47)){
const err91 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/processes",schemaPath:"#/properties/compute/properties/jobs/additionalProperties/properties/processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/compute/jobs/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/compute/properties/jobs/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err93 = {instancePath:instancePath+"/compute/jobs",schemaPath:"#/properties/compute/properties/jobs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/compute",schemaPath:"#/properties/compute/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.experiment !== undefined){
let data48 = data.experiment;
if((typeof data48 !== "string") && (data48 !== null)){
const err95 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/type",keyword:"type",params:{type: schema11.properties.experiment.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(typeof data48 === "string"){
if(!pattern0.test(data48)){
const err96 = {instancePath:instancePath+"/experiment",schemaPath:"#/properties/experiment/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data.ci !== undefined){
let data49 = data.ci;
if(Array.isArray(data49)){
const len3 = data49.length;
for(let i3=0; i3<len3; i3++){
let data50 = data49[i3];
if(typeof data50 !== "string"){
const err97 = {instancePath:instancePath+"/ci/" + i3,schemaPath:"#/properties/ci/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!((data50 === "github") || (data50 === "azure-devops"))){
const err98 = {instancePath:instancePath+"/ci/" + i3,schemaPath:"#/properties/ci/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.ci.items.enum},message:"must be equal to one of the allowed values"};
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
const err99 = {instancePath:instancePath+"/ci",schemaPath:"#/properties/ci/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.gate !== undefined){
let data51 = data.gate;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key15 in data51){
if(!(((key15 === "metric") || (key15 === "goal")) || (key15 === "threshold"))){
const err100 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data51.metric !== undefined){
let data52 = data51.metric;
if((typeof data52 !== "string") && (data52 !== null)){
const err101 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/type",keyword:"type",params:{type: schema11.properties.gate.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(typeof data52 === "string"){
if(!pattern0.test(data52)){
const err102 = {instancePath:instancePath+"/gate/metric",schemaPath:"#/properties/gate/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data51.goal !== undefined){
let data53 = data51.goal;
if(typeof data53 !== "string"){
const err103 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(!((data53 === "maximize") || (data53 === "minimize"))){
const err104 = {instancePath:instancePath+"/gate/goal",schemaPath:"#/properties/gate/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.gate.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data51.threshold !== undefined){
let data54 = data51.threshold;
if((!((typeof data54 == "number") && (isFinite(data54)))) && (data54 !== null)){
const err105 = {instancePath:instancePath+"/gate/threshold",schemaPath:"#/properties/gate/properties/threshold/type",keyword:"type",params:{type: schema11.properties.gate.properties.threshold.type},message:"must be number,null"};
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
else {
const err106 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.deploy !== undefined){
let data55 = data.deploy;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key16 in data55){
if(!(func2.call(schema11.properties.deploy.properties, key16))){
const err107 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data55.online !== undefined){
if(typeof data55.online !== "boolean"){
const err108 = {instancePath:instancePath+"/deploy/online",schemaPath:"#/properties/deploy/properties/online/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data55.batch !== undefined){
if(typeof data55.batch !== "boolean"){
const err109 = {instancePath:instancePath+"/deploy/batch",schemaPath:"#/properties/deploy/properties/batch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data55.pipeline !== undefined){
if(typeof data55.pipeline !== "boolean"){
const err110 = {instancePath:instancePath+"/deploy/pipeline",schemaPath:"#/properties/deploy/properties/pipeline/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data55.endpoint !== undefined){
let data59 = data55.endpoint;
if((typeof data59 !== "string") && (data59 !== null)){
const err111 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/type",keyword:"type",params:{type: schema11.properties.deploy.properties.endpoint.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(typeof data59 === "string"){
if(!pattern0.test(data59)){
const err112 = {instancePath:instancePath+"/deploy/endpoint",schemaPath:"#/properties/deploy/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data55.instance !== undefined){
let data60 = data55.instance;
if(typeof data60 === "string"){
if(!pattern0.test(data60)){
const err113 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err114 = {instancePath:instancePath+"/deploy/instance",schemaPath:"#/properties/deploy/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data55.instances !== undefined){
let data61 = data55.instances;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err115 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 1 || isNaN(data61)){
const err116 = {instancePath:instancePath+"/deploy/instances",schemaPath:"#/properties/deploy/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
if(data55.auth !== undefined){
let data62 = data55.auth;
if(typeof data62 !== "string"){
const err117 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!(((data62 === "aad_token") || (data62 === "aml_token")) || (data62 === "key"))){
const err118 = {instancePath:instancePath+"/deploy/auth",schemaPath:"#/properties/deploy/properties/auth/enum",keyword:"enum",params:{allowedValues: schema11.properties.deploy.properties.auth.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data55.canary !== undefined){
let data63 = data55.canary;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err119 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 100 || isNaN(data63)){
const err120 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data63 < 0 || isNaN(data63)){
const err121 = {instancePath:instancePath+"/deploy/canary",schemaPath:"#/properties/deploy/properties/canary/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data55.script !== undefined){
if(typeof data55.script !== "boolean"){
const err122 = {instancePath:instancePath+"/deploy/script",schemaPath:"#/properties/deploy/properties/script/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data55.compute !== undefined){
let data65 = data55.compute;
if(typeof data65 === "string"){
if(!pattern0.test(data65)){
const err123 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/deploy/compute",schemaPath:"#/properties/deploy/properties/compute/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err125 = {instancePath:instancePath+"/deploy",schemaPath:"#/properties/deploy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.schedule !== undefined){
let data66 = data.schedule;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key17 in data66){
if(!((((((((key17 === "cron") || (key17 === "frequency")) || (key17 === "interval")) || (key17 === "hours")) || (key17 === "minutes")) || (key17 === "week_days")) || (key17 === "month_days")) || (key17 === "time_zone"))){
const err126 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data66.cron !== undefined){
let data67 = data66.cron;
if((typeof data67 !== "string") && (data67 !== null)){
const err127 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/type",keyword:"type",params:{type: schema11.properties.schedule.properties.cron.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(typeof data67 === "string"){
if(!pattern0.test(data67)){
const err128 = {instancePath:instancePath+"/schedule/cron",schemaPath:"#/properties/schedule/properties/cron/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data66.frequency !== undefined){
let data68 = data66.frequency;
if((typeof data68 !== "string") && (data68 !== null)){
const err129 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/type",keyword:"type",params:{type: schema11.properties.schedule.properties.frequency.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(!((((((data68 === "minute") || (data68 === "hour")) || (data68 === "day")) || (data68 === "week")) || (data68 === "month")) || (data68 === null))){
const err130 = {instancePath:instancePath+"/schedule/frequency",schemaPath:"#/properties/schedule/properties/frequency/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.frequency.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data66.interval !== undefined){
let data69 = data66.interval;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err131 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 1 || isNaN(data69)){
const err132 = {instancePath:instancePath+"/schedule/interval",schemaPath:"#/properties/schedule/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data66.hours !== undefined){
let data70 = data66.hours;
if(Array.isArray(data70)){
const len4 = data70.length;
for(let i4=0; i4<len4; i4++){
let data71 = data70[i4];
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err133 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 23 || isNaN(data71)){
const err134 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 23},message:"must be <= 23"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data71 < 0 || isNaN(data71)){
const err135 = {instancePath:instancePath+"/schedule/hours/" + i4,schemaPath:"#/properties/schedule/properties/hours/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err136 = {instancePath:instancePath+"/schedule/hours",schemaPath:"#/properties/schedule/properties/hours/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data66.minutes !== undefined){
let data72 = data66.minutes;
if(Array.isArray(data72)){
const len5 = data72.length;
for(let i5=0; i5<len5; i5++){
let data73 = data72[i5];
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err137 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 59 || isNaN(data73)){
const err138 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59},message:"must be <= 59"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data73 < 0 || isNaN(data73)){
const err139 = {instancePath:instancePath+"/schedule/minutes/" + i5,schemaPath:"#/properties/schedule/properties/minutes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err140 = {instancePath:instancePath+"/schedule/minutes",schemaPath:"#/properties/schedule/properties/minutes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data66.week_days !== undefined){
let data74 = data66.week_days;
if(Array.isArray(data74)){
const len6 = data74.length;
for(let i6=0; i6<len6; i6++){
let data75 = data74[i6];
if(typeof data75 !== "string"){
const err141 = {instancePath:instancePath+"/schedule/week_days/" + i6,schemaPath:"#/properties/schedule/properties/week_days/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(!(((((((data75 === "monday") || (data75 === "tuesday")) || (data75 === "wednesday")) || (data75 === "thursday")) || (data75 === "friday")) || (data75 === "saturday")) || (data75 === "sunday"))){
const err142 = {instancePath:instancePath+"/schedule/week_days/" + i6,schemaPath:"#/properties/schedule/properties/week_days/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.schedule.properties.week_days.items.enum},message:"must be equal to one of the allowed values"};
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
const err143 = {instancePath:instancePath+"/schedule/week_days",schemaPath:"#/properties/schedule/properties/week_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data66.month_days !== undefined){
let data76 = data66.month_days;
if(Array.isArray(data76)){
const len7 = data76.length;
for(let i7=0; i7<len7; i7++){
let data77 = data76[i7];
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err144 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 31 || isNaN(data77)){
const err145 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31},message:"must be <= 31"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data77 < 1 || isNaN(data77)){
const err146 = {instancePath:instancePath+"/schedule/month_days/" + i7,schemaPath:"#/properties/schedule/properties/month_days/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err147 = {instancePath:instancePath+"/schedule/month_days",schemaPath:"#/properties/schedule/properties/month_days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data66.time_zone !== undefined){
let data78 = data66.time_zone;
if(typeof data78 === "string"){
if(!pattern0.test(data78)){
const err148 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err149 = {instancePath:instancePath+"/schedule/time_zone",schemaPath:"#/properties/schedule/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err150 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data.monitoring !== undefined){
let data79 = data.monitoring;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key18 in data79){
if(!(((((((key18 === "signals") || (key18 === "emails")) || (key18 === "task")) || (key18 === "reference")) || (key18 === "target")) || (key18 === "ground_truth")) || (key18 === "retrain"))){
const err151 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data79.signals !== undefined){
let data80 = data79.signals;
if(Array.isArray(data80)){
const len8 = data80.length;
for(let i8=0; i8<len8; i8++){
let data81 = data80[i8];
if(typeof data81 !== "string"){
const err152 = {instancePath:instancePath+"/monitoring/signals/" + i8,schemaPath:"#/properties/monitoring/properties/signals/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!((((data81 === "data_drift") || (data81 === "prediction_drift")) || (data81 === "data_quality")) || (data81 === "model_performance"))){
const err153 = {instancePath:instancePath+"/monitoring/signals/" + i8,schemaPath:"#/properties/monitoring/properties/signals/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.signals.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/monitoring/signals",schemaPath:"#/properties/monitoring/properties/signals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data79.emails !== undefined){
let data82 = data79.emails;
if(Array.isArray(data82)){
const len9 = data82.length;
for(let i9=0; i9<len9; i9++){
let data83 = data82[i9];
if(typeof data83 === "string"){
if(!pattern0.test(data83)){
const err155 = {instancePath:instancePath+"/monitoring/emails/" + i9,schemaPath:"#/properties/monitoring/properties/emails/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/monitoring/emails/" + i9,schemaPath:"#/properties/monitoring/properties/emails/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err157 = {instancePath:instancePath+"/monitoring/emails",schemaPath:"#/properties/monitoring/properties/emails/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data79.task !== undefined){
let data84 = data79.task;
if(typeof data84 !== "string"){
const err158 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!((data84 === "classification") || (data84 === "regression"))){
const err159 = {instancePath:instancePath+"/monitoring/task",schemaPath:"#/properties/monitoring/properties/task/enum",keyword:"enum",params:{allowedValues: schema11.properties.monitoring.properties.task.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data79.reference !== undefined){
let data85 = data79.reference;
if((typeof data85 !== "string") && (data85 !== null)){
const err160 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.reference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(typeof data85 === "string"){
if(!pattern0.test(data85)){
const err161 = {instancePath:instancePath+"/monitoring/reference",schemaPath:"#/properties/monitoring/properties/reference/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data79.target !== undefined){
let data86 = data79.target;
if((typeof data86 !== "string") && (data86 !== null)){
const err162 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.target.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(typeof data86 === "string"){
if(!pattern0.test(data86)){
const err163 = {instancePath:instancePath+"/monitoring/target",schemaPath:"#/properties/monitoring/properties/target/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
if(data79.ground_truth !== undefined){
let data87 = data79.ground_truth;
if((typeof data87 !== "string") && (data87 !== null)){
const err164 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/type",keyword:"type",params:{type: schema11.properties.monitoring.properties.ground_truth.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(typeof data87 === "string"){
if(!pattern0.test(data87)){
const err165 = {instancePath:instancePath+"/monitoring/ground_truth",schemaPath:"#/properties/monitoring/properties/ground_truth/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
if(data79.retrain !== undefined){
if(typeof data79.retrain !== "boolean"){
const err166 = {instancePath:instancePath+"/monitoring/retrain",schemaPath:"#/properties/monitoring/properties/retrain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data.sweep !== undefined){
let data89 = data.sweep;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key19 in data89){
if(!(func2.call(schema11.properties.sweep.properties, key19))){
const err168 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data89.from_notebook !== undefined){
if(typeof data89.from_notebook !== "boolean"){
const err169 = {instancePath:instancePath+"/sweep/from_notebook",schemaPath:"#/properties/sweep/properties/from_notebook/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data89.steps !== undefined){
let data91 = data89.steps;
if(Array.isArray(data91)){
const len10 = data91.length;
for(let i10=0; i10<len10; i10++){
let data92 = data91[i10];
if(typeof data92 === "string"){
if(!pattern0.test(data92)){
const err170 = {instancePath:instancePath+"/sweep/steps/" + i10,schemaPath:"#/properties/sweep/properties/steps/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err171 = {instancePath:instancePath+"/sweep/steps/" + i10,schemaPath:"#/properties/sweep/properties/steps/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err172 = {instancePath:instancePath+"/sweep/steps",schemaPath:"#/properties/sweep/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data89.metric !== undefined){
let data93 = data89.metric;
if((typeof data93 !== "string") && (data93 !== null)){
const err173 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/type",keyword:"type",params:{type: schema11.properties.sweep.properties.metric.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(typeof data93 === "string"){
if(!pattern0.test(data93)){
const err174 = {instancePath:instancePath+"/sweep/metric",schemaPath:"#/properties/sweep/properties/metric/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
if(data89.goal !== undefined){
let data94 = data89.goal;
if(typeof data94 !== "string"){
const err175 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(!((data94 === "maximize") || (data94 === "minimize"))){
const err176 = {instancePath:instancePath+"/sweep/goal",schemaPath:"#/properties/sweep/properties/goal/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.goal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data89.sampling !== undefined){
let data95 = data89.sampling;
if(typeof data95 !== "string"){
const err177 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(!(((data95 === "random") || (data95 === "grid")) || (data95 === "bayesian"))){
const err178 = {instancePath:instancePath+"/sweep/sampling",schemaPath:"#/properties/sweep/properties/sampling/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.sampling.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data89.parameters !== undefined){
let data96 = data89.parameters;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key20 in data96){
const _errs219 = errors;
if(typeof key20 !== "string"){
const err179 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key20};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
var valid42 = _errs219 === errors;
if(!valid42){
const err180 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key20},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
for(const key21 in data96){
let data97 = data96[key21];
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key22 in data97){
if(!(((((key22 === "values") || (key22 === "min")) || (key22 === "max")) || (key22 === "integer")) || (key22 === "log"))){
const err181 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data97.values !== undefined){
let data98 = data97.values;
if(Array.isArray(data98)){
const len11 = data98.length;
for(let i11=0; i11<len11; i11++){
let data99 = data98[i11];
if(((typeof data99 !== "string") && (!((typeof data99 == "number") && (isFinite(data99))))) && (typeof data99 !== "boolean")){
const err182 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/values/" + i11,schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/items/type",keyword:"type",params:{type: schema11.properties.sweep.properties.parameters.additionalProperties.properties.values.items.type},message:"must be string,number,boolean"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data97.min !== undefined){
let data100 = data97.min;
if(!((typeof data100 == "number") && (isFinite(data100)))){
const err184 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/min",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data97.max !== undefined){
let data101 = data97.max;
if(!((typeof data101 == "number") && (isFinite(data101)))){
const err185 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data97.integer !== undefined){
if(typeof data97.integer !== "boolean"){
const err186 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/integer",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/integer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data97.log !== undefined){
if(typeof data97.log !== "boolean"){
const err187 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/log",schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/properties/log/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err188 = {instancePath:instancePath+"/sweep/parameters/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sweep/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err189 = {instancePath:instancePath+"/sweep/parameters",schemaPath:"#/properties/sweep/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data89.trials !== undefined){
let data104 = data89.trials;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
const err190 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 < 1 || isNaN(data104)){
const err191 = {instancePath:instancePath+"/sweep/trials",schemaPath:"#/properties/sweep/properties/trials/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data89.parallel !== undefined){
let data105 = data89.parallel;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err192 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 < 1 || isNaN(data105)){
const err193 = {instancePath:instancePath+"/sweep/parallel",schemaPath:"#/properties/sweep/properties/parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data89.timeout !== undefined){
let data106 = data89.timeout;
if(!(((typeof data106 == "number") && (!(data106 % 1) && !isNaN(data106))) && (isFinite(data106)))){
const err194 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 < 1 || isNaN(data106)){
const err195 = {instancePath:instancePath+"/sweep/timeout",schemaPath:"#/properties/sweep/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data89.stop !== undefined){
let data107 = data89.stop;
if((typeof data107 !== "string") && (data107 !== null)){
const err196 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/type",keyword:"type",params:{type: schema11.properties.sweep.properties.stop.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(!((((data107 === "bandit") || (data107 === "median_stopping")) || (data107 === "truncation_selection")) || (data107 === null))){
const err197 = {instancePath:instancePath+"/sweep/stop",schemaPath:"#/properties/sweep/properties/stop/enum",keyword:"enum",params:{allowedValues: schema11.properties.sweep.properties.stop.enum},message:"must be equal to one of the allowed values"};
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
else {
const err198 = {instancePath:instancePath+"/sweep",schemaPath:"#/properties/sweep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data.data !== undefined){
let data108 = data.data;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key23 in data108){
const _errs247 = errors;
if(typeof key23 !== "string"){
const err199 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key23};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
var valid47 = _errs247 === errors;
if(!valid47){
const err200 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/propertyNames",keyword:"propertyNames",params:{propertyName: key23},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
for(const key24 in data108){
let data109 = data108[key24];
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key25 in data109){
if(!((((key25 === "type") || (key25 === "path")) || (key25 === "asset")) || (key25 === "version"))){
const err201 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data109.type !== undefined){
let data110 = data109.type;
if(typeof data110 !== "string"){
const err202 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(!(((data110 === "uri_file") || (data110 === "uri_folder")) || (data110 === "mltable"))){
const err203 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/data/additionalProperties/properties/type/enum",keyword:"enum",params:{allowedValues: schema11.properties.data.additionalProperties.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data109.path !== undefined){
let data111 = data109.path;
if(typeof data111 === "string"){
if(!pattern0.test(data111)){
const err204 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/data/additionalProperties/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data109.asset !== undefined){
let data112 = data109.asset;
if(typeof data112 === "string"){
if(!pattern0.test(data112)){
const err206 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err207 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/properties/data/additionalProperties/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data109.version !== undefined){
let data113 = data109.version;
if(typeof data113 === "string"){
if(!pattern0.test(data113)){
const err208 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err209 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/data/additionalProperties/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/data/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err211 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data.components !== undefined){
let data114 = data.components;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key26 in data114){
if(!((key26 === "register") || (key26 === "use"))){
const err212 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data114.register !== undefined){
if(typeof data114.register !== "boolean"){
const err213 = {instancePath:instancePath+"/components/register",schemaPath:"#/properties/components/properties/register/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data114.use !== undefined){
let data116 = data114.use;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key27 in data116){
const _errs268 = errors;
if(typeof key27 !== "string"){
const err214 = {instancePath:instancePath+"/components/use",schemaPath:"#/properties/components/properties/use/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key27};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var valid51 = _errs268 === errors;
if(!valid51){
const err215 = {instancePath:instancePath+"/components/use",schemaPath:"#/properties/components/properties/use/propertyNames",keyword:"propertyNames",params:{propertyName: key27},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
for(const key28 in data116){
let data117 = data116[key28];
if(typeof data117 === "string"){
if(!pattern0.test(data117)){
const err216 = {instancePath:instancePath+"/components/use/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err217 = {instancePath:instancePath+"/components/use/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/properties/use/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
if(data.infra !== undefined){
if(typeof data.infra !== "boolean"){
const err220 = {instancePath:instancePath+"/infra",schemaPath:"#/properties/infra/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data.sdk !== undefined){
if(typeof data.sdk !== "boolean"){
const err221 = {instancePath:instancePath+"/sdk",schemaPath:"#/properties/sdk/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data.tests !== undefined){
if(typeof data.tests !== "boolean"){
const err222 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data.templates !== undefined){
let data121 = data.templates;
if((typeof data121 !== "string") && (data121 !== null)){
const err223 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: schema11.properties.templates.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(typeof data121 === "string"){
if(!pattern0.test(data121)){
const err224 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
}
else {
const err225 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
export { validate10 as validate };
