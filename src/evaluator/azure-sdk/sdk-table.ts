import type { Sdk } from '../interpreter.ts';
import { isObject } from '../known-values.ts';
import { callV1, callV1Method, isSdkV1 } from './v1/sdk-objects.ts';
import { callClient } from './v2/client-calls.ts';
import { functionComponent } from './v2/function-components.ts';
import { callObjectMethod, makeNode } from './v2/node-calls.ts';
import { constantOf, objectAttribute, objectItem, setObjectAttribute } from './v2/object-attributes.ts';
import { callSdk, isSdk } from './v2/sdk-calls.ts';

/** Azure ML's SDK, version 2 and version 1, for the evaluator. */
export const azureSdk: Sdk = {
  call(machine, name, made) {
    if (isSdk(name)) return callSdk(machine, name, made);
    return isSdkV1(name) ? callV1(machine, name, made) : null;
  },
  callObject(machine, object, made) {
    if (object.type === 'client') return callClient(machine, object, made);
    const component = object.made === 'component' && object.of !== null ? object.of : object;
    const isComponent = ['command', 'loaded', 'registered', 'node'].includes(object.type);
    return isComponent || object.made === 'component' ? makeNode(machine, component, made) : null;
  },
  callMethod(machine, receiver, name, made) {
    if (receiver.type === 'v1') return callV1Method(machine, receiver, name, made);
    return callObjectMethod(machine, receiver, name, made);
  },
  attributeOf: objectAttribute,
  itemOf: objectItem,
  setAttribute: setObjectAttribute,
  constantOf,
  functionComponent,
  isPipelineDecorator: (name) => /^azure\.ai\.ml\.(dsl\.)?(_?pipeline_decorator\.)?pipeline$/.test(name),
  isOtherStep: (object) =>
    isObject(object, 'other') && /^(automl\.[a-z]|spark|parallel|Parallel|Spark)/.test(object.made),
};
