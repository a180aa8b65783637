// Made by scripts/generate-templates.ts from templates/. Do not edit.
// @ts-nocheck
/** The precompiled form of every template, by the path that it has in the repository that is written. */
export const templates: Readonly<Record<string, unknown>> = {
  ".github/workflows/ci.yml": {"0":function(container,depth0,helpers,partials,data) {
    return "\n      - name: Test\n        run: python -m pytest\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "\n  # Runs once the repository's variable CELLWRIGHT_PACKAGE is set: the URL or path of the cellwright package.\n  notebook:\n    if: vars.CELLWRIGHT_PACKAGE != ''\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    steps:\n      - uses: actions/checkout@v6\n\n      - uses: actions/setup-node@v6\n        with:\n          node-version: \"22\"\n\n      - name: Compare the notebook with what was compiled from it\n        env:\n          CELLWRIGHT_PACKAGE: ${{ vars.CELLWRIGHT_PACKAGE }}\n        run: npx --yes --package \"$CELLWRIGHT_PACKAGE\" cellwright check\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "name: ci\n\non:\n  pull_request:\n  push:\n    branches: [main]\n\npermissions:\n  contents: read\n\nconcurrency:\n  group: ci-${{ github.ref }}\n  cancel-in-progress: true\n\njobs:\n  checks:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 30\n    steps:\n      - uses: actions/checkout@v6\n\n      - uses: actions/setup-python@v6\n        with:\n          python-version: \""
    + ((stack1 = container.lambda(container.strict(depth0, "python", {"start":{"line":24,"column":29},"end":{"line":24,"column":35}} ), depth0)) != null ? stack1 : "")
    + "\"\n          cache: pip\n          cache-dependency-path: requirements-dev.txt\n\n      - name: Install\n        run: python -m pip install --requirement requirements-dev.txt\n\n      - name: Lint\n        run: ruff check .\n\n      - name: Format\n        run: ruff format --check .\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tests"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":40,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"drift"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  ".github/workflows/deploy.yml": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Deploys a registered model beside the one that serves, tests it, and then replaces that one.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pipeline"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "# Needs the same variables as run-pipeline.yml; uses ENDPOINT_NAME and BATCH_ENDPOINT_NAME (needed if\n# dev and prod are in one Azure region) and BATCH_TEST_INPUT if they are set.\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "# Then the pipeline of the same commit, behind its batch endpoint.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "# Deploys the pipeline behind its batch endpoint. Needs the same variables as run-pipeline.yml;\n# uses PIPELINE_ENDPOINT_NAME if it is set.\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "      version:\n        description: Version of the model; empty is the newest\n        default: \"\"\n        type: string\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "      roll_back:\n        description: Gives all traffic back to the previous deployment, and deploys nothing\n        default: false\n        type: boolean\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n      - uses: actions/setup-python@v6\n        with:\n          python-version: \""
    + ((stack1 = container.lambda(container.strict(depth0, "python", {"start":{"line":73,"column":29},"end":{"line":73,"column":35}} ), depth0)) != null ? stack1 : "")
    + "\"\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      - name: Deploy online\n        if: ${{ !inputs.roll_back }}\n        env:\n          ENDPOINT_NAME: ${{ vars.ENDPOINT_NAME }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":98,"column":0},"end":{"line":100,"column":7}}})) != null ? stack1 : "")
    + "          VERSION: ${{ inputs.version }}\n        run: |\n          python -m pip install --quiet --requirement scripts/requirements.txt\n          scripts/deploy_online.sh ${VERSION:+\"$VERSION\"}\n\n      - name: Roll back\n        if: inputs.roll_back\n        env:\n          ENDPOINT_NAME: ${{ vars.ENDPOINT_NAME }}\n        run: scripts/deploy_online.sh --roll-back\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "          MODEL_REGISTRY: ${{ inputs.environment == 'prod' && '"
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":99,"column":66},"end":{"line":99,"column":74}} ), depth0)) != null ? stack1 : "")
    + "' || '' }}\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      - name: Deploy for batches\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":115,"column":0},"end":{"line":117,"column":7}}})) != null ? stack1 : "")
    + "        env:\n          BATCH_ENDPOINT_NAME: ${{ vars.BATCH_ENDPOINT_NAME }}\n          BATCH_TEST_INPUT: ${{ vars.BATCH_TEST_INPUT }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":121,"column":0},"end":{"line":123,"column":7}}})) != null ? stack1 : "")
    + "          VERSION: ${{ inputs.version }}\n        run: scripts/deploy_batch.sh ${VERSION:+\"$VERSION\"}\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "        if: ${{ !inputs.roll_back }}\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      - name: Deploy the pipeline\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":130,"column":0},"end":{"line":132,"column":7}}})) != null ? stack1 : "")
    + "        env:\n          PIPELINE_ENDPOINT_NAME: ${{ vars.PIPELINE_ENDPOINT_NAME }}\n        run: scripts/deploy_pipeline.sh\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + "name: deploy\n\non:\n  workflow_call:\n    inputs:\n      environment:\n        description: GitHub environment, and so the workspace, to deploy in\n        required: true\n        type: string\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + "  workflow_dispatch:\n    inputs:\n      environment:\n        description: GitHub environment, and so the workspace, to deploy in\n        required: true\n        type: choice\n        options: [dev, prod]\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":45,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":51,"column":7}}})) != null ? stack1 : "")
    + "\npermissions:\n  contents: read\n\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 120\n    environment: ${{ inputs.environment }}\n    concurrency:\n      group: deploy-${{ inputs.environment }}\n      cancel-in-progress: false\n    permissions:\n      contents: read\n      id-token: write\n    steps:\n      - uses: actions/checkout@v6\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":69,"column":0},"end":{"line":74,"column":7}}})) != null ? stack1 : "")
    + "\n      - name: Log in to Azure\n        uses: azure/login@v3\n        with:\n          client-id: ${{ vars.AZURE_CLIENT_ID }}\n          tenant-id: ${{ vars.AZURE_TENANT_ID }}\n          subscription-id: ${{ vars.AZURE_SUBSCRIPTION_ID }}\n\n      # GitHub's token expires after minutes and cannot be renewed, so the token for Azure ML is fetched first.\n      - name: Prepare the Azure CLI\n        env:\n          RESOURCE_GROUP: ${{ vars.AZURE_RESOURCE_GROUP }}\n          WORKSPACE: ${{ vars.AZURE_ML_WORKSPACE }}\n        run: |\n          az account get-access-token --scope https://ml.azure.com/.default --output none\n          az extension add --name ml --yes\n          az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":92,"column":0},"end":{"line":111,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"batch"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":112,"column":0},"end":{"line":126,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pipeline"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":127,"column":0},"end":{"line":136,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  ".github/workflows/kubeflow.yml": {"0":function(container,depth0,helpers,partials,data) {
    return "builds the image of the steps and ";
},"1":function(container,depth0,helpers,partials,data) {
    return ", DATA_ROOT";
},"2":function(container,depth0,helpers,partials,data) {
    return " && vars.DATA_ROOT != ''";
},"3":function(container,depth0,helpers,partials,data) {
    return "      packages: write\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n      - name: Build the image\n        env:\n          REGISTRY: ghcr.io\n          REPOSITORY: ${{ github.repository }}\n          TAG: ${{ hashFiles('kubeflow/Dockerfile', 'kubeflow/image-requirements.txt') }}\n          TOKEN: ${{ secrets.GITHUB_TOKEN }}\n        run: |\n          image=\"$REGISTRY/${REPOSITORY,,}/"
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":68,"column":45},"end":{"line":68,"column":49}} ), depth0)) != null ? stack1 : "")
    + ":$TAG\"\n          echo \"PIPELINE_IMAGE=$image\" >>\"$GITHUB_ENV\"\n          docker login \"$REGISTRY\" --username \"$GITHUB_ACTOR\" --password-stdin <<<\"$TOKEN\"\n          if ! docker manifest inspect \"$image\" >/dev/null 2>&1; then\n            docker build --tag \"$image\" kubeflow\n            docker push \"$image\"\n          fi\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "          DATA_ROOT: ${{ vars.DATA_ROOT }}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Compiles the pipeline for Kubeflow; on main it also "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":54},"end":{"line":1,"column":109}}})) != null ? stack1 : "")
    + "runs the pipeline.\n#\n# The repository has the variables KF_PIPELINES_ENDPOINT"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"needsRoot"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":56},"end":{"line":3,"column":91}}})) != null ? stack1 : "")
    + " and, if the cluster has users, KF_NAMESPACE;\n# and the secret KF_TOKEN, if the cluster requires a token.\nname: kubeflow\n\non:\n  workflow_dispatch:\n  pull_request:\n  push:\n    branches: [main]\n\npermissions:\n  contents: read\n\njobs:\n  compile:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 30\n    steps:\n      - uses: actions/checkout@v6\n\n      - uses: actions/setup-python@v6\n        with:\n          python-version: \""
    + ((stack1 = alias3(alias2(depth0, "python", {"start":{"line":25,"column":29},"end":{"line":25,"column":35}} ), depth0)) != null ? stack1 : "")
    + "\"\n          cache: pip\n          cache-dependency-path: kubeflow/requirements.txt\n\n      - name: Install\n        run: python -m pip install --requirement kubeflow/requirements.txt\n\n      - name: Compile\n        run: python kubeflow/pipeline.py\n\n  run:\n    needs: compile\n    if: github.event_name != 'pull_request' && vars.KF_PIPELINES_ENDPOINT != ''"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"needsRoot"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":79},"end":{"line":37,"column":127}}})) != null ? stack1 : "")
    + "\n    runs-on: ubuntu-24.04\n    timeout-minutes: 360\n    concurrency:\n      group: kubeflow\n      cancel-in-progress: false\n    permissions:\n      contents: read\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":45,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + "    steps:\n      - uses: actions/checkout@v6\n\n      - uses: actions/setup-python@v6\n        with:\n          python-version: \""
    + ((stack1 = alias3(alias2(depth0, "python", {"start":{"line":53,"column":29},"end":{"line":53,"column":35}} ), depth0)) != null ? stack1 : "")
    + "\"\n          cache: pip\n          cache-dependency-path: kubeflow/requirements.txt\n\n      - name: Install\n        run: python -m pip install --requirement kubeflow/requirements.txt\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":0},"end":{"line":75,"column":7}}})) != null ? stack1 : "")
    + "\n      - name: Run the pipeline\n        env:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"needsRoot"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":81,"column":7}}})) != null ? stack1 : "")
    + "          KF_NAMESPACE: ${{ vars.KF_NAMESPACE }}\n          KF_PIPELINES_ENDPOINT: ${{ vars.KF_PIPELINES_ENDPOINT }}\n          KF_TOKEN: ${{ secrets.KF_TOKEN }}\n          PIPELINE_VERSION: ${{ github.run_number }}-${{ github.run_attempt }}-${{ github.sha }}\n        run: |\n          python kubeflow/pipeline.py\n          python kubeflow/submit.py\n";
},"useData":true},
  ".github/workflows/promote.yml": {"0":function(container,depth0,helpers,partials,data) {
    return ", shares it";
},"1":function(container,depth0,helpers,partials,data) {
    return ", and deploys it";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "")
    + "\n  share:\n    needs: "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":41,"column":11},"end":{"line":41,"column":76}}})) != null ? stack1 : "")
    + "\n    uses: ./.github/workflows/share.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      version: ${{ needs.register.outputs.version }}\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  deploy-dev:\n    needs: register\n    uses: ./.github/workflows/deploy.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      environment: dev\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":37,"column":7}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "      version: ${{ needs.register.outputs.version }}\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "[register, deploy-dev]";
},"6":function(container,depth0,helpers,partials,data) {
    return "register";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  deploy:\n    needs: "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":52,"column":11},"end":{"line":52,"column":67}}})) != null ? stack1 : "")
    + "\n    uses: ./.github/workflows/deploy.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      environment: prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":0},"end":{"line":61,"column":7}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    return "[register, share]";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Checks and registers the model of a job that the schedule has run in "
    + ((stack1 = alias2(alias1(depth0, "trains", {"start":{"line":1,"column":73},"end":{"line":1,"column":79}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":81},"end":{"line":1,"column":115}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":115},"end":{"line":1,"column":153}}})) != null ? stack1 : "")
    + ".\nname: promote\n\non:\n  workflow_dispatch:\n    inputs:\n      job:\n        description: Name of the job; newest is the last one that has completed\n        default: newest\n        type: string\n\npermissions:\n  contents: read\n\njobs:\n  register:\n    uses: ./.github/workflows/run-pipeline.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      environment: "
    + ((stack1 = alias2(alias1(depth0, "trains", {"start":{"line":22,"column":21},"end":{"line":22,"column":27}} ), depth0)) != null ? stack1 : "")
    + "\n      job: ${{ inputs.job }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":48,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":49,"column":0},"end":{"line":62,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  ".github/workflows/run-pipeline.yml": {"0":function(container,depth0,helpers,partials,data) {
    return "      force:\n        description: Whether every step runs again\n        default: false\n        type: boolean\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "      job:\n        description: Name of a job that has run already, or newest for the schedule's last one\n        default: \"\"\n        type: string\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "    outputs:\n      version:\n        description: Version under which the model was registered\n        value: ${{ jobs.run.outputs.version }}\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "    outputs:\n      version: ${{ steps.model.outputs.version }}\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "          FORCE_RERUN: ${{ inputs.force }}\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "          JOB: ${{ inputs.job }}\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n      - uses: actions/setup-python@v6\n        with:\n          python-version: \""
    + ((stack1 = container.lambda(container.strict(depth0, "python", {"start":{"line":91,"column":29},"end":{"line":91,"column":35}} ), depth0)) != null ? stack1 : "")
    + "\"\n\n      - name: Check the metric\n        id: gate\n        env:\n          JOB: ${{ steps.pipeline.outputs.job }}\n        run: |\n          python -m pip install --quiet --requirement scripts/requirements.txt\n          MLFLOW_TRACKING_URI=$(az ml workspace show --query mlflow_tracking_uri --output tsv)\n          export MLFLOW_TRACKING_URI\n          value=$(python scripts/check_metric.py \"$JOB\")\n          echo \"value=$value\" >> \"$GITHUB_OUTPUT\"\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      - name: Register the model\n        id: model\n        env:\n          JOB: ${{ steps.pipeline.outputs.job }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":110,"column":0},"end":{"line":115,"column":7}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    return "          VALUE: ${{ steps.gate.outputs.value }}\n        run: scripts/register_model.sh \"$JOB\" \"$VALUE\"\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "        run: scripts/register_model.sh \"$JOB\"\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n      # A schedule stores a copy of the pipeline: it gets the one that has just succeeded.\n      - name: Update the schedule\n        if: ${{ inputs.environment == '"
    + ((stack1 = container.lambda(container.strict(depth0, "trains", {"start":{"line":121,"column":42},"end":{"line":121,"column":48}} ), depth0)) != null ? stack1 : "")
    + "' && !inputs.job }}\n        env:\n          PIPELINE_OVERRIDES: ${{ vars.PIPELINE_OVERRIDES }}\n        run: scripts/update_schedule.sh\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "\n      - name: Register the components\n        run: scripts/register_components.sh\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Runs the pipeline in the Azure ML workspace of one environment.\n#\n# Each GitHub environment has these variables (no secrets: Azure trusts GitHub by OIDC):\n#   AZURE_CLIENT_ID, AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID, AZURE_RESOURCE_GROUP,\n#   AZURE_ML_WORKSPACE, and, if needed, PIPELINE_OVERRIDES (NAME=VALUE, one per line).\nname: run-pipeline\n\non:\n  workflow_call:\n    inputs:\n      environment:\n        description: GitHub environment, and so the workspace, to run in\n        required: true\n        type: string\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":26,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registers"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + "\npermissions:\n  contents: read\n\njobs:\n  run:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 360\n    environment: ${{ inputs.environment }}\n    # Dev continues training while prod waits for its reviewers.\n    concurrency:\n      group: train-${{ inputs.environment }}\n      cancel-in-progress: false\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registers"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":49,"column":7}}})) != null ? stack1 : "")
    + "    permissions:\n      contents: read\n      id-token: write\n    steps:\n      - uses: actions/checkout@v6\n\n      - name: Log in to Azure\n        uses: azure/login@v3\n        with:\n          client-id: ${{ vars.AZURE_CLIENT_ID }}\n          tenant-id: ${{ vars.AZURE_TENANT_ID }}\n          subscription-id: ${{ vars.AZURE_SUBSCRIPTION_ID }}\n\n      # GitHub's token expires after minutes, so the token for Azure ML is fetched first; the script logs in again when the run ends.\n      - name: Prepare the Azure CLI\n        env:\n          RESOURCE_GROUP: ${{ vars.AZURE_RESOURCE_GROUP }}\n          WORKSPACE: ${{ vars.AZURE_ML_WORKSPACE }}\n        run: |\n          az account get-access-token --scope https://ml.azure.com/.default --output none\n          az extension add --name ml --yes\n          az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n\n      - name: Run the pipeline\n        id: pipeline\n        env:\n          AZURE_CLIENT_ID: ${{ vars.AZURE_CLIENT_ID }}\n          AZURE_TENANT_ID: ${{ vars.AZURE_TENANT_ID }}\n          AZURE_SUBSCRIPTION_ID: ${{ vars.AZURE_SUBSCRIPTION_ID }}\n          PIPELINE_OVERRIDES: ${{ vars.PIPELINE_OVERRIDES }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":80,"column":0},"end":{"line":82,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":83,"column":0},"end":{"line":85,"column":7}}})) != null ? stack1 : "")
    + "        run: scripts/run_pipeline.sh\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":87,"column":0},"end":{"line":103,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registers"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":104,"column":0},"end":{"line":116,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":117,"column":0},"end":{"line":125,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sharesComponents"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":126,"column":0},"end":{"line":130,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  ".github/workflows/share.yml": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# Puts a version of the model that dev has registered into the registry "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":1,"column":74},"end":{"line":1,"column":82}} ), depth0)) != null ? stack1 : "")
    + ", with the components\n# that made it and their environments.\nname: share\n\non:\n  workflow_call:\n    inputs:\n      version:\n        description: Version of the model in the workspace of dev\n        required: true\n        type: string\n  workflow_dispatch:\n    inputs:\n      version:\n        description: Version of the model in the workspace of dev\n        required: true\n        type: string\n\npermissions:\n  contents: read\n\njobs:\n  share:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 60\n    environment: dev\n    permissions:\n      contents: read\n      id-token: write\n    steps:\n      - uses: actions/checkout@v6\n\n      - name: Log in to Azure\n        uses: azure/login@v3\n        with:\n          client-id: ${{ vars.AZURE_CLIENT_ID }}\n          tenant-id: ${{ vars.AZURE_TENANT_ID }}\n          subscription-id: ${{ vars.AZURE_SUBSCRIPTION_ID }}\n\n      # GitHub's token lives for minutes and cannot be renewed, so Azure ML's is fetched first.\n      - name: Prepare the Azure CLI\n        env:\n          RESOURCE_GROUP: ${{ vars.AZURE_RESOURCE_GROUP }}\n          WORKSPACE: ${{ vars.AZURE_ML_WORKSPACE }}\n        run: |\n          az account get-access-token --scope https://ml.azure.com/.default --output none\n          az extension add --name ml --yes\n          az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n\n      - name: Share the model\n        env:\n          VERSION: ${{ inputs.version }}\n        run: scripts/share.sh \"$VERSION\"\n";
},"useData":true},
  ".github/workflows/train.yml": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Trains"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":8},"end":{"line":2,"column":47}}})) != null ? stack1 : "")
    + " in dev, and shares the model through the registry "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":2,"column":100},"end":{"line":2,"column":108}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":110},"end":{"line":3,"column":131}}})) != null ? stack1 : "")
    + ".\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " and deploys";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; then, when a\n# reviewer of the environment \"prod\" approves, deploys "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":3,"column":55},"end":{"line":3,"column":116}}})) != null ? stack1 : "")
    + " in prod";
},"3":function(container,depth0,helpers,partials,data) {
    return "the same model";
},"4":function(container,depth0,helpers,partials,data) {
    return "the pipeline";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Trains"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":8},"end":{"line":5,"column":47}}})) != null ? stack1 : "")
    + " in dev, then, when a reviewer of the environment \"prod\" approves, in prod.\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "    inputs:\n      force:\n        description: Run every step again, even if code and inputs are the same\n        default: false\n        type: boolean\n  # An alert requests training on new data with this event (POST /repos/OWNER/REPOSITORY/dispatches).\n  repository_dispatch:\n    types: [retrain]\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "      - "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "      force: ${{ inputs.force || github.event_name == 'repository_dispatch' }}\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  deploy-dev:\n    needs: dev\n    uses: ./.github/workflows/deploy.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      environment: dev\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":62,"column":7}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "      version: ${{ needs.dev.outputs.version }}\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  share:\n    needs: "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":67,"column":11},"end":{"line":67,"column":66}}})) != null ? stack1 : "")
    + "\n    uses: ./.github/workflows/share.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      version: ${{ needs.dev.outputs.version }}\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "[dev, deploy-dev]";
},"13":function(container,depth0,helpers,partials,data) {
    return "dev";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  prod:\n    needs: "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":77,"column":11},"end":{"line":77,"column":59}}})) != null ? stack1 : "")
    + "\n    uses: ./.github/workflows/run-pipeline.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      environment: prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":86,"column":7}}})) != null ? stack1 : "");
},"15":function(container,depth0,helpers,partials,data) {
    return "deploy-dev";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  deploy:\n    needs: "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.program(18, data, 0),"data":data,"loc":{"start":{"line":91,"column":11},"end":{"line":91,"column":58}}})) != null ? stack1 : "")
    + "\n    uses: ./.github/workflows/deploy.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      environment: prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":98,"column":0},"end":{"line":100,"column":7}}})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    return "[dev, share]";
},"18":function(container,depth0,helpers,partials,data) {
    return "prod";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      version: ${{ needs."
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(18, data, 0),"data":data,"loc":{"start":{"line":99,"column":26},"end":{"line":99,"column":64}}})) != null ? stack1 : "")
    + ".outputs.version }}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + "# The two differ only in the variables of their GitHub environments.\nname: train\n\non:\n  workflow_dispatch:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "  push:\n    branches: [main]\n    paths:\n      - .github/workflows/run-pipeline.yml\n      - .github/workflows/train.yml\n      - components/**\n      - environment/**\n      - pipeline-job.yml\n      - scripts/**\n      - src/**\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"otherPatterns"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":34,"column":9}}})) != null ? stack1 : "")
    + "\npermissions:\n  contents: read\n\njobs:\n  dev:\n    uses: ./.github/workflows/run-pipeline.yml\n    permissions:\n      contents: read\n      id-token: write\n    with:\n      environment: dev\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":49,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":63,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":64,"column":0},"end":{"line":87,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":88,"column":0},"end":{"line":101,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  ".gitignore": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# Python\n__pycache__/\n*.pyc\n.venv/\n.pytest_cache/\n.ruff_cache/\n.ipynb_checkpoints/\n\n# Output of runs\nmlruns/\nmlflow.db\noutputs/\n\n# Secrets and local settings\n.env\n.azureml/\n";
},"useData":true},
  "AGENTS.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " "
    + ((stack1 = container.lambda(container.strict(depth0, "portsTest", {"start":{"line":12,"column":72},"end":{"line":12,"column":81}} ), depth0)) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "- The small data of the tests: the fixtures of `tests/conftest.py`.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Working in this repository\n\n"
    + ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":3,"column":2},"end":{"line":3,"column":7}} ), depth0)) != null ? stack1 : "")
    + ": one Python script per step in `src/`, and "
    + ((stack1 = alias2(alias1(depth0, "files", {"start":{"line":3,"column":55},"end":{"line":3,"column":60}} ), depth0)) != null ? stack1 : "")
    + ". [README.md](README.md) describes installation, local runs and training.\n\n## Commands\n\n"
    + ((stack1 = alias2(alias1(depth0, "commandTable", {"start":{"line":7,"column":2},"end":{"line":7,"column":14}} ), depth0)) != null ? stack1 : "")
    + "\n\n## Where to make changes\n\n- What a step computes: the functions of `src/<step>/<step>.py`. `main` reads the inputs, calls them, logs, and stores the outputs.\n- An input, output or argument of a step: "
    + ((stack1 = alias2(alias1(depth0, "ports", {"start":{"line":12,"column":44},"end":{"line":12,"column":49}} ), depth0)) != null ? stack1 : "")
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"portsTest"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":52},"end":{"line":12,"column":90}}})) != null ? stack1 : "")
    + "\n- The default of a parameter: "
    + ((stack1 = alias2(alias1(depth0, "defaults", {"start":{"line":13,"column":32},"end":{"line":13,"column":40}} ), depth0)) != null ? stack1 : "")
    + "; a test checks the default of the script.\n- A package: "
    + ((stack1 = alias2(alias1(depth0, "packages", {"start":{"line":14,"column":15},"end":{"line":14,"column":23}} ), depth0)) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"tests"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + "\n## Compiled from a notebook\n\n"
    + ((stack1 = alias2(alias1(depth0, "origin", {"start":{"line":21,"column":2},"end":{"line":21,"column":8}} ), depth0)) != null ? stack1 : "")
    + "\n\nA build merges changes of the notebook with edits made here; if both changed the same lines, it leaves conflict markers and says so. `README.md`, `AGENTS.md`, `.gitignore` and `cellwright.yml` belong to the owner after the first build. Commit `.cellwright/`, and do not edit it: it contains the files as last compiled.\n\n"
    + ((stack1 = alias2(alias1(depth0, "buildTable", {"start":{"line":25,"column":2},"end":{"line":25,"column":12}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "README.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n"
    + ((stack1 = container.lambda(container.strict(depth0, "description", {"start":{"line":4,"column":2},"end":{"line":4,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    return ", and run the tests";
},"2":function(container,depth0,helpers,partials,data) {
    return "   python -m pytest\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "   "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "3. Run the pipeline on Azure ML, once logged in with `az login`.\n\n   ```bash\n   az extension add --name ml --yes\n   az configure --defaults group=RESOURCE_GROUP workspace=WORKSPACE\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"clusterFiles"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":39,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"dataFiles"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":42,"column":9}}})) != null ? stack1 : "")
    + "   scripts/run_pipeline.sh\n   ```\n\n   To change a value for one run: `scripts/run_pipeline.sh "
    + ((stack1 = container.lambda(container.strict(depth0, "overrideExample", {"start":{"line":46,"column":61},"end":{"line":46,"column":76}} ), depth0)) != null ? stack1 : "")
    + "`. Azure ML reuses the results of earlier runs if a step's code and inputs are the same; `settings.force_rerun=true` runs every step.\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "   az ml compute create --file "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "   az ml data create --file "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n"
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n```mermaid\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"chart"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":59,"column":9}}})) != null ? stack1 : "")
    + "```\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n### Parameters\n\n"
    + ((stack1 = container.lambda(container.strict(depth0, "parameterTable", {"start":{"line":68,"column":2},"end":{"line":68,"column":16}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasUnset"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":69,"column":0},"end":{"line":74,"column":7}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"azureml"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":70,"column":0},"end":{"line":73,"column":7}}})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\nA parameter without a value in `pipeline-job.yml` has the default of its script. To set it, bind it in the step: `scripts/run_pipeline.sh "
    + ((stack1 = container.lambda(container.strict(depth0, "unsetExample", {"start":{"line":72,"column":140},"end":{"line":72,"column":152}} ), depth0)) != null ? stack1 : "")
    + "`.\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n### Data\n\n"
    + ((stack1 = container.lambda(container.strict(depth0, "dataTable", {"start":{"line":80,"column":2},"end":{"line":80,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n### Results\n\n"
    + ((stack1 = container.lambda(container.strict(depth0, "outputTable", {"start":{"line":86,"column":2},"end":{"line":86,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nAfter a run, its model is registered with `scripts/register_model.sh JOB"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":90,"column":72},"end":{"line":90,"column":105}}})) != null ? stack1 : "")
    + "`; the training workflow does it.\n";
},"16":function(container,depth0,helpers,partials,data) {
    return " METRIC_VALUE";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## GitHub Actions\n\n- `.github/workflows/ci.yml` lints, checks the format and tests, for every pull request.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"workflows"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":97,"column":0},"end":{"line":99,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"azureml"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":100,"column":0},"end":{"line":108,"column":7}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "- "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- `.github/workflows/train.yml` trains in dev when `main` changes"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasRegistry"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":101,"column":65},"end":{"line":101,"column":215}}})) != null ? stack1 : "")
    + "\n\nBefore the first run:\n\n1. In the settings of the repository, create the environments `dev` and `prod`, and give `prod` required reviewers.\n2. For each, create an Azure identity with the role AzureML Data Scientist on its workspace, and a federated credential for this repository and environment.\n3. Give each environment the variables `AZURE_CLIENT_ID`, `AZURE_TENANT_ID`, `AZURE_SUBSCRIPTION_ID`, `AZURE_RESOURCE_GROUP` and `AZURE_ML_WORKSPACE`. If dev and prod are to differ, put settings into `PIPELINE_OVERRIDES`, one per line.\n";
},"20":function(container,depth0,helpers,partials,data) {
    return " and shares the model; what prod runs is deployed when a reviewer approves.";
},"21":function(container,depth0,helpers,partials,data) {
    return ", then in prod, when a reviewer approves.";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## Azure DevOps\n\n- `azure-pipelines/ci.yml` lints, checks the format and tests, for every pull request.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"azureml"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":115,"column":0},"end":{"line":119,"column":7}}})) != null ? stack1 : "");
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- `azure-pipelines/train.yml` trains in dev when `main` changes"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasRegistry"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(25, data, 0),"data":data,"loc":{"start":{"line":116,"column":63},"end":{"line":116,"column":233}}})) != null ? stack1 : "")
    + "\n\nBefore the first run, "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasInfra"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.program(27, data, 0),"data":data,"loc":{"start":{"line":118,"column":22},"end":{"line":118,"column":623}}})) != null ? stack1 : "")
    + " In Azure Repos, also make `azure-pipelines/ci.yml` a build validation of the branch `main`: its `pr:` only applies to GitHub repositories.\n";
},"24":function(container,depth0,helpers,partials,data) {
    return " and shares the model; what prod runs is deployed when the environment's checks pass.";
},"25":function(container,depth0,helpers,partials,data) {
    return ", then in prod, when the environment's checks pass.";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "`infra/trust_azure_devops.sh` creates the service connections `azure-ml-dev` and `azure-ml-prod`, which need no secret, and the variable groups `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":118,"column":185},"end":{"line":118,"column":189}} ), depth0)) != null ? stack1 : "")
    + "-dev` and `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":118,"column":204},"end":{"line":118,"column":208}} ), depth0)) != null ? stack1 : "")
    + "-prod`; add `PIPELINE_OVERRIDES` to a group if dev and prod are to differ, and create the environment `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":118,"column":315},"end":{"line":118,"column":319}} ), depth0)) != null ? stack1 : "")
    + "-prod` with an approval.";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "create the service connections `azure-ml-dev` and `azure-ml-prod`, the variable groups `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":118,"column":443},"end":{"line":118,"column":447}} ), depth0)) != null ? stack1 : "")
    + "-dev` and `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":118,"column":462},"end":{"line":118,"column":466}} ), depth0)) != null ? stack1 : "")
    + "-prod` with `RESOURCE_GROUP` and `WORKSPACE` (and `PIPELINE_OVERRIDES` if they are to differ), and the environment `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":118,"column":586},"end":{"line":118,"column":590}} ), depth0)) != null ? stack1 : "")
    + "-prod` with an approval.";
},"28":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n"
    + ((stack1 = container.lambda(container.strict(depth0, "gateText", {"start":{"line":123,"column":2},"end":{"line":123,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## Operation\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasInfra"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":129,"column":0},"end":{"line":131,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasOnline"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":132,"column":0},"end":{"line":134,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasBatch"),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":135,"column":0},"end":{"line":137,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasPipelineEndpoint"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":138,"column":0},"end":{"line":140,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasRegistry"),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":141,"column":0},"end":{"line":143,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasSchedule"),{"name":"if","hash":{},"fn":container.program(36, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":144,"column":0},"end":{"line":146,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasMonitor"),{"name":"if","hash":{},"fn":container.program(40, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":147,"column":0},"end":{"line":149,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasRetraining"),{"name":"if","hash":{},"fn":container.program(41, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":150,"column":0},"end":{"line":152,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasSweep"),{"name":"if","hash":{},"fn":container.program(44, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":153,"column":0},"end":{"line":155,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sharesComponents"),{"name":"if","hash":{},"fn":container.program(45, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":156,"column":0},"end":{"line":158,"column":7}}})) != null ? stack1 : "");
},"30":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "- Infrastructure: `infra/set_up.sh dev RESOURCE_GROUP LOCATION"
    + ((stack1 = container.lambda(container.strict(depth0, "setUpArguments", {"start":{"line":130,"column":64},"end":{"line":130,"column":78}} ), depth0)) != null ? stack1 : "")
    + "` creates what `infra/template.json` describes, and prints the variables of the workflows; `--what-if` only shows it. Run it once for dev and once for prod. `infra/preflight.sh` checks before the first run that the workspace has the role, compute, quota and assets that the pipeline needs, and prints the list price of the machines.\n";
},"31":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "- Online: `scripts/deploy_online.sh` deploys the newest version of the model to the endpoint `"
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":133,"column":96},"end":{"line":133,"column":104}} ), depth0)) != null ? stack1 : "")
    + "`, beside the deployment that serves, tests it, and moves the traffic; if something fails, the current and the previous deployment stay as they are. `scripts/deploy_online.sh --roll-back` restores the previous version, `--split 20` gives it 20 percent of the traffic, to compare the two.\n";
},"32":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "- Batch: `scripts/deploy_batch.sh` makes the newest version the default of `"
    + ((stack1 = container.lambda(container.strict(depth0, "batchEndpoint", {"start":{"line":136,"column":78},"end":{"line":136,"column":91}} ), depth0)) != null ? stack1 : "")
    + "`.\n";
},"33":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Pipeline: `scripts/deploy_pipeline.sh` puts the pipeline of this commit behind the batch endpoint `"
    + ((stack1 = alias2(alias1(depth0, "pipelineEndpoint", {"start":{"line":139,"column":103},"end":{"line":139,"column":119}} ), depth0)) != null ? stack1 : "")
    + "`, where it runs on the data of each call: `az ml batch-endpoint invoke --name "
    + ((stack1 = alias2(alias1(depth0, "pipelineEndpoint", {"start":{"line":139,"column":202},"end":{"line":139,"column":218}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasData"),{"name":"if","hash":{},"fn":container.program(34, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":139,"column":220},"end":{"line":139,"column":276}}})) != null ? stack1 : "")
    + "`.\n";
},"34":function(container,depth0,helpers,partials,data) {
    return " --file deploy/pipeline/inputs.yml";
},"35":function(container,depth0,helpers,partials,data) {
    return "- Registry: dev trains, and prod deploys the same model: `scripts/share.sh VERSION` puts a version from the workspace of dev into the registry, with the components that made it and their environments; the training workflow runs it once dev has passed.\n";
},"36":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Schedule: `schedules/retrain.yml` retrains automatically, with the pipeline and the versions of data assets as of the last run of `scripts/update_schedule.sh`; the training workflow runs it for "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasRegistry"),{"name":"if","hash":{},"fn":container.program(37, data, 0),"inverse":container.program(38, data, 0),"data":data,"loc":{"start":{"line":145,"column":196},"end":{"line":145,"column":237}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasData"),{"name":"if","hash":{},"fn":container.program(39, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":145,"column":237},"end":{"line":145,"column":337}}})) != null ? stack1 : "")
    + ". The model of such a job is checked and registered by the workflow `promote`.\n";
},"37":function(container,depth0,helpers,partials,data) {
    return "dev";
},"38":function(container,depth0,helpers,partials,data) {
    return "prod";
},"39":function(container,depth0,helpers,partials,data) {
    return ", and `scripts/register_data.sh NAME PATH`, which registers new data, does too";
},"40":function(container,depth0,helpers,partials,data) {
    return "- Monitoring: `monitoring/monitor.yml` watches the serving deployment; each new deployment is set as its target.\n";
},"41":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- Retraining: an alert starts the training workflow, which then runs every step; "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answersAlerts"),{"name":"if","hash":{},"fn":container.program(42, data, 0),"inverse":container.program(43, data, 0),"data":data,"loc":{"start":{"line":151,"column":81},"end":{"line":151,"column":220}}})) != null ? stack1 : "")
    + "\n";
},"42":function(container,depth0,helpers,partials,data) {
    return "`infra/set_up.sh prod` says what it still needs for it.";
},"43":function(container,depth0,helpers,partials,data) {
    return "the comment at the top of the workflow says how.";
},"44":function(container,depth0,helpers,partials,data) {
    return "- Sweep: `az ml job create --file sweep/pipeline-job.yml` searches for the best values of parameters.\n";
},"45":function(container,depth0,helpers,partials,data) {
    return "- Components: `scripts/register_components.sh` registers the components for other pipelines.\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# "
    + ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":1,"column":4},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"description"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "\nThis repository is the production form of "
    + ((stack1 = alias2(alias1(depth0, "notebooks", {"start":{"line":7,"column":44},"end":{"line":7,"column":53}} ), depth0)) != null ? stack1 : "")
    + ", compiled by cellwright: one Python script per step, tests, "
    + ((stack1 = alias2(alias1(depth0, "written", {"start":{"line":7,"column":118},"end":{"line":7,"column":125}} ), depth0)) != null ? stack1 : "")
    + ", and the workflows that train it. [docs/migration.md](docs/migration.md) describes the layout and what each cell became. Change the notebook and run `cellwright build` again; your edits here are kept.\n\n## Start here\n\n1. Install the packages of the steps and the tests in a virtual environment with Python "
    + ((stack1 = alias2(alias1(depth0, "python", {"start":{"line":11,"column":90},"end":{"line":11,"column":96}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"tests"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":98},"end":{"line":11,"column":137}}})) != null ? stack1 : "")
    + ".\n\n   ```bash\n   python -m venv .venv\n   source .venv/bin/activate\n   python -m pip install --requirement requirements-dev.txt\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"tests"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + "   ```\n\n2. Run the steps on this machine, one after the other. Results and metrics go to `outputs/` and `mlflow.db`.\n\n   ```bash\n   export PYTHONPATH=src MLFLOW_TRACKING_URI=sqlite:///mlflow.db\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"commands"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":28,"column":9}}})) != null ? stack1 : "")
    + "   ```\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"azureml"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"starts"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":51,"column":9}}})) != null ? stack1 : "")
    + "\n## The pipeline\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"chart"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":54,"column":0},"end":{"line":61,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "stepTable", {"start":{"line":63,"column":2},"end":{"line":63,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasParameters"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":64,"column":0},"end":{"line":75,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasData"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":76,"column":0},"end":{"line":81,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasOutputs"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":0},"end":{"line":87,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasModels"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":88,"column":0},"end":{"line":91,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":92,"column":0},"end":{"line":109,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"azureDevops"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":110,"column":0},"end":{"line":120,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":121,"column":0},"end":{"line":124,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasOperation"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":125,"column":0},"end":{"line":159,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "azure-pipelines/ci.yml": {"0":function(container,depth0,helpers,partials,data) {
    return "\n      - script: python -m pytest --junitxml=test-results.xml\n        displayName: Test\n\n      - task: PublishTestResults@2\n        displayName: Publish the results of the tests\n        condition: succeededOrFailed()\n        inputs:\n          testResultsFiles: test-results.xml\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "\n  # Runs once the pipeline's variable CELLWRIGHT_PACKAGE is set: the URL or path of the cellwright package.\n  - job: notebook\n    condition: ne(variables['CELLWRIGHT_PACKAGE'], '')\n    timeoutInMinutes: 15\n    steps:\n      - checkout: self\n\n      # Microsoft-hosted agents include Node.\n      - bash: |\n          set -euo pipefail\n          npx --yes --package \"$CELLWRIGHT_PACKAGE\" cellwright check\n        displayName: Compare the notebook with what was compiled from it\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "trigger:\n  branches:\n    include:\n      - main\n\npr:\n  branches:\n    include:\n      - main\n\npool:\n  vmImage: ubuntu-24.04\n\njobs:\n  - job: checks\n    timeoutInMinutes: 30\n    steps:\n      - checkout: self\n\n      - task: UsePythonVersion@0\n        inputs:\n          versionSpec: \""
    + ((stack1 = container.lambda(container.strict(depth0, "python", {"start":{"line":22,"column":26},"end":{"line":22,"column":32}} ), depth0)) != null ? stack1 : "")
    + "\"\n\n      - script: python -m pip install --requirement requirements-dev.txt\n        displayName: Install\n\n      - script: ruff check .\n        displayName: Lint\n\n      - script: ruff format --check .\n        displayName: Format\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tests"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"drift"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":57,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "azure-pipelines/deploy-model.yml": {"0":function(container,depth0,helpers,partials,data) {
    return "  - name: version\n    type: string\n    default: newest\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "  # The registry that has the model; empty where the workspace has it.\n  - name: registry\n    type: string\n    default: \"\"\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "  - name: rollBack\n    type: boolean\n    default: false\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  - task: UsePythonVersion@0\n    inputs:\n      versionSpec: \""
    + ((stack1 = container.lambda(container.strict(depth0, "python", {"start":{"line":27,"column":22},"end":{"line":27,"column":28}} ), depth0)) != null ? stack1 : "")
    + "\"\n\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "        version=()\n        if [[ \"$MODEL_VERSION\" != newest ]]; then version=(\"$MODEL_VERSION\"); fi\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "        if [[ \"$ROLL_BACK\" == true ]]; then\n          scripts/deploy_online.sh --roll-back\n          exit 0\n        fi\n        python -m pip install --quiet --requirement scripts/requirements.txt\n        scripts/deploy_online.sh \"${version[@]}\"\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "        scripts/deploy_batch.sh \"${version[@]}\"\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "        scripts/deploy_pipeline.sh\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    env:\n      MODEL_VERSION: ${{ parameters.version }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":63,"column":0},"end":{"line":65,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":66,"column":0},"end":{"line":68,"column":7}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    return "      MODEL_REGISTRY: ${{ parameters.registry }}\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "      ROLL_BACK: ${{ lower(parameters.rollBack) }}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The steps that deploy in one workspace. Scripts find the variable group in their environment: RESOURCE_GROUP,\n# WORKSPACE, and, if set, ENDPOINT_NAME, BATCH_ENDPOINT_NAME, BATCH_TEST_INPUT, PIPELINE_ENDPOINT_NAME.\nparameters:\n  - name: serviceConnection\n    type: string\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "\nsteps:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":29,"column":7}}})) != null ? stack1 : "")
    + "  - task: AzureCLI@2\n    displayName: Deploy\n    inputs:\n      azureSubscription: ${{ parameters.serviceConnection }}\n      # A login expires before a long deployment ends.\n      keepAzSessionActive: true\n      scriptType: bash\n      scriptLocation: inlineScript\n      inlineScript: |\n        set -euo pipefail\n        az extension add --name ml --yes\n        az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":45,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":53,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"batch"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":54,"column":0},"end":{"line":56,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pipeline"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":69,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "azure-pipelines/deploy.yml": {"0":function(container,depth0,helpers,partials,data) {
    return "# Deploys a registered model beside the one that serves, tests it, and then replaces that one.\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "# Deploys the pipeline behind its batch endpoint.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "  - name: version\n    displayName: Version of the model\n    type: string\n    default: newest\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "  - name: rollBack\n    displayName: Give all traffic back to the deployment before, and deploy nothing\n    type: boolean\n    default: false\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "                version: ${{ parameters.version }}\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "                ${{ if eq(parameters.environment, 'prod') }}:\n                  registry: "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":50,"column":30},"end":{"line":50,"column":38}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "                rollBack: ${{ parameters.rollBack }}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "trigger: none\npr: none\n\nparameters:\n  - name: environment\n    type: string\n    default: dev\n    values: [dev, prod]\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + "\npool:\n  vmImage: ubuntu-24.04\n\nvariables:\n  - group: "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":31,"column":13},"end":{"line":31,"column":17}} ), depth0)) != null ? stack1 : "")
    + "-${{ parameters.environment }}\n\njobs:\n  - deployment: deploy\n    timeoutInMinutes: 120\n    environment: "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":36,"column":19},"end":{"line":36,"column":23}} ), depth0)) != null ? stack1 : "")
    + "-${{ parameters.environment }}\n    strategy:\n      runOnce:\n        deploy:\n          steps:\n            - checkout: self\n            - template: deploy-model.yml\n              parameters:\n                serviceConnection: azure-ml-${{ parameters.environment }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"model"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":45,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":51,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":0},"end":{"line":54,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "azure-pipelines/promote.yml": {"0":function(container,depth0,helpers,partials,data) {
    return ", shares it";
},"1":function(container,depth0,helpers,partials,data) {
    return ", and deploys it";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "stages:\n  - stage: register\n    variables:\n      - group: "
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":18,"column":17},"end":{"line":18,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-dev\n    jobs:\n      - job: train\n        timeoutInMinutes: 360\n        steps:\n          - checkout: self\n          - template: run-pipeline.yml\n            parameters:\n              serviceConnection: azure-ml-dev\n              environment: dev\n              job: ${{ parameters.job }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":36,"column":7}}})) != null ? stack1 : "")
    + "          - template: share.yml\n            parameters:\n              serviceConnection: azure-ml-dev\n              version: $(model.version)\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":67,"column":7}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "          - template: deploy-model.yml\n            parameters:\n              serviceConnection: azure-ml-dev\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":35,"column":7}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "              version: $(model.version)\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  - stage: deploy\n    dependsOn: register\n    variables:\n      - group: "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":46,"column":17},"end":{"line":46,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":50,"column":7}}})) != null ? stack1 : "")
    + "    jobs:\n      - deployment: deploy\n        timeoutInMinutes: 120\n        environment: "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":54,"column":23},"end":{"line":54,"column":27}} ), depth0)) != null ? stack1 : "")
    + "-prod\n        strategy:\n          runOnce:\n            deploy:\n              steps:\n                - checkout: self\n                - template: deploy-model.yml\n                  parameters:\n                    serviceConnection: azure-ml-prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":63,"column":0},"end":{"line":66,"column":7}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "      - name: modelVersion\n        value: $[stageDependencies.register.train.outputs['model.version']]\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "                    version: $(modelVersion)\n                    registry: "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":65,"column":32},"end":{"line":65,"column":40}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "variables:\n  - group: "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":70,"column":13},"end":{"line":70,"column":17}} ), depth0)) != null ? stack1 : "")
    + "-prod\n\njobs:\n  - deployment: promote\n    timeoutInMinutes: 360\n    environment: "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":75,"column":19},"end":{"line":75,"column":23}} ), depth0)) != null ? stack1 : "")
    + "-prod\n    strategy:\n      runOnce:\n        deploy:\n          steps:\n            - checkout: self\n            - template: run-pipeline.yml\n              parameters:\n                serviceConnection: azure-ml-prod\n                environment: prod\n                job: ${{ parameters.job }}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":86,"column":0},"end":{"line":93,"column":7}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "            - template: deploy-model.yml\n              parameters:\n                serviceConnection: azure-ml-prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":90,"column":0},"end":{"line":92,"column":7}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "                version: $(model.version)\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Checks and registers the model of a job that the schedule has run in "
    + ((stack1 = container.lambda(container.strict(depth0, "trains", {"start":{"line":1,"column":73},"end":{"line":1,"column":79}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":81},"end":{"line":1,"column":115}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":115},"end":{"line":1,"column":153}}})) != null ? stack1 : "")
    + ".\ntrigger: none\npr: none\n\nparameters:\n  - name: job\n    displayName: Name of the job; newest is the last one that has completed\n    type: string\n    default: newest\n\npool:\n  vmImage: ubuntu-24.04\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":94,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "azure-pipelines/run-pipeline.yml": {"0":function(container,depth0,helpers,partials,data) {
    return "  - name: force\n    type: boolean\n    default: false\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "  - name: job\n    type: string\n    default: \"\"\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  - task: UsePythonVersion@0\n    inputs:\n      versionSpec: \""
    + ((stack1 = container.lambda(container.strict(depth0, "python", {"start":{"line":23,"column":22},"end":{"line":23,"column":28}} ), depth0)) != null ? stack1 : "")
    + "\"\n\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    env:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":46,"column":7}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "      FORCE_RERUN: ${{ lower(parameters.force) }}\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "      JOB: ${{ parameters.job }}\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "\n  - task: AzureCLI@2\n    displayName: Check the metric\n    inputs:\n      azureSubscription: ${{ parameters.serviceConnection }}\n      scriptType: bash\n      scriptLocation: inlineScript\n      inlineScript: |\n        set -euo pipefail\n        az extension add --name ml --yes\n        az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n        python -m pip install --quiet --requirement scripts/requirements.txt\n        MLFLOW_TRACKING_URI=$(az ml workspace show --query mlflow_tracking_uri --output tsv)\n        export MLFLOW_TRACKING_URI\n        value=$(python scripts/check_metric.py \"$JOB\")\n        echo \"##vso[task.setvariable variable=value]$value\"\n    env:\n      JOB: $(job)\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  - task: AzureCLI@2\n    name: model\n    displayName: Register the model\n    inputs:\n      azureSubscription: ${{ parameters.serviceConnection }}\n      scriptType: bash\n      scriptLocation: inlineScript\n      inlineScript: |\n        set -euo pipefail\n        az extension add --name ml --yes\n        az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n        scripts/register_model.sh \"$JOB\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":81,"column":40},"end":{"line":81,"column":69}}})) != null ? stack1 : "")
    + "\n    env:\n      JOB: $(job)\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":86,"column":7}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    return " \"$VALUE\"";
},"9":function(container,depth0,helpers,partials,data) {
    return "      VALUE: $(value)\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n  # A schedule stores a copy of the pipeline: it gets the one that has just succeeded.\n  - task: AzureCLI@2\n    displayName: Update the schedule\n    condition: and(succeeded(), eq('${{ parameters.environment }}', '"
    + ((stack1 = container.lambda(container.strict(depth0, "trains", {"start":{"line":93,"column":72},"end":{"line":93,"column":78}} ), depth0)) != null ? stack1 : "")
    + "'), eq('${{ parameters.job }}', ''))\n    inputs:\n      azureSubscription: ${{ parameters.serviceConnection }}\n      scriptType: bash\n      scriptLocation: inlineScript\n      inlineScript: |\n        set -euo pipefail\n        az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n        scripts/update_schedule.sh\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "\n  - task: AzureCLI@2\n    displayName: Register the components\n    inputs:\n      azureSubscription: ${{ parameters.serviceConnection }}\n      scriptType: bash\n      scriptLocation: inlineScript\n      inlineScript: |\n        set -euo pipefail\n        az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n        scripts/register_components.sh\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The steps that run the pipeline in one workspace; train.yml uses them for dev and prod.\n# Scripts find the stage's variable group in their environment: RESOURCE_GROUP, WORKSPACE, PIPELINE_OVERRIDES.\nparameters:\n  - name: serviceConnection\n    type: string\n  - name: environment\n    type: string\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + "\nsteps:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + "  - task: AzureCLI@2\n    displayName: Run the pipeline\n    inputs:\n      azureSubscription: ${{ parameters.serviceConnection }}\n      # A login expires before a long run ends.\n      keepAzSessionActive: true\n      scriptType: bash\n      scriptLocation: inlineScript\n      inlineScript: |\n        set -euo pipefail\n        az extension add --name ml --yes\n        az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n        scripts/run_pipeline.sh\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasRunSettings"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":67,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registers"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":87,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":88,"column":0},"end":{"line":102,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sharesComponents"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":103,"column":0},"end":{"line":115,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "azure-pipelines/share.yml": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# The steps that put a version of the model that dev has registered into the registry "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":1,"column":88},"end":{"line":1,"column":96}} ), depth0)) != null ? stack1 : "")
    + ", with the\n# components that made it and their environments. Scripts find RESOURCE_GROUP and WORKSPACE in their environment.\nparameters:\n  - name: serviceConnection\n    type: string\n  - name: version\n    type: string\n\nsteps:\n  - task: AzureCLI@2\n    displayName: Share the model\n    inputs:\n      azureSubscription: ${{ parameters.serviceConnection }}\n      scriptType: bash\n      scriptLocation: inlineScript\n      inlineScript: |\n        set -euo pipefail\n        az extension add --name ml --yes\n        az configure --defaults \"group=$RESOURCE_GROUP\" \"workspace=$WORKSPACE\"\n        scripts/share.sh \"$MODEL_VERSION\"\n    env:\n      MODEL_VERSION: ${{ parameters.version }}\n";
},"useData":true},
  "azure-pipelines/train.yml": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Trains"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":8},"end":{"line":2,"column":47}}})) != null ? stack1 : "")
    + " in dev, and shares the model through the registry "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":2,"column":100},"end":{"line":2,"column":108}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":110},"end":{"line":3,"column":132}}})) != null ? stack1 : "")
    + ".\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " and deploys";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; then, when the\n# checks of the environment "
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":3,"column":30},"end":{"line":3,"column":34}} ), depth0)) != null ? stack1 : "")
    + "-prod pass, deploys "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":3,"column":56},"end":{"line":3,"column":117}}})) != null ? stack1 : "")
    + " in prod";
},"3":function(container,depth0,helpers,partials,data) {
    return "the same model";
},"4":function(container,depth0,helpers,partials,data) {
    return "the pipeline";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Trains"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":8},"end":{"line":5,"column":47}}})) != null ? stack1 : "")
    + " in dev, then, when the checks of the environment "
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":5,"column":99},"end":{"line":5,"column":103}} ), depth0)) != null ? stack1 : "")
    + "-prod pass, in prod.\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "      - "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "\n# An alert requests training on new data with\n#   az pipelines run --name NAME_OF_THIS_PIPELINE --parameters force=true\nparameters:\n  - name: force\n    displayName: Run every step again\n    type: boolean\n    default: false\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "              force: ${{ parameters.force }}\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  - stage: deploy_dev\n    dependsOn: dev\n    variables:\n      - group: "
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":64,"column":17},"end":{"line":64,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-dev\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":65,"column":0},"end":{"line":68,"column":7}}})) != null ? stack1 : "")
    + "    jobs:\n      - job: deploy\n        timeoutInMinutes: 120\n        steps:\n          - checkout: self\n          - template: deploy-model.yml\n            parameters:\n              serviceConnection: azure-ml-dev\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":77,"column":0},"end":{"line":79,"column":7}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "      - name: modelVersion\n        value: $[stageDependencies.dev.train.outputs['model.version']]\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "              version: $(modelVersion)\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  - stage: share\n    dependsOn: "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":84,"column":15},"end":{"line":84,"column":70}}})) != null ? stack1 : "")
    + "\n    variables:\n      - group: "
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":86,"column":17},"end":{"line":86,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-dev\n      - name: modelVersion\n        value: $[stageDependencies.dev.train.outputs['model.version']]\n    jobs:\n      - job: share\n        timeoutInMinutes: 60\n        steps:\n          - checkout: self\n          - template: share.yml\n            parameters:\n              serviceConnection: azure-ml-dev\n              version: $(modelVersion)\n";
},"13":function(container,depth0,helpers,partials,data) {
    return "[dev, deploy_dev]";
},"14":function(container,depth0,helpers,partials,data) {
    return "dev";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  - stage: prod\n    dependsOn: "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":101,"column":15},"end":{"line":101,"column":63}}})) != null ? stack1 : "")
    + "\n    variables:\n      - group: "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":103,"column":17},"end":{"line":103,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-prod\n    jobs:\n      - deployment: train\n        timeoutInMinutes: 360\n        environment: "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":107,"column":23},"end":{"line":107,"column":27}} ), depth0)) != null ? stack1 : "")
    + "-prod\n        strategy:\n          runOnce:\n            deploy:\n              steps:\n                - checkout: self\n                - template: run-pipeline.yml\n                  parameters:\n                    serviceConnection: azure-ml-prod\n                    environment: prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":117,"column":0},"end":{"line":119,"column":7}}})) != null ? stack1 : "");
},"16":function(container,depth0,helpers,partials,data) {
    return "deploy_dev";
},"17":function(container,depth0,helpers,partials,data) {
    return "                    force: ${{ parameters.force }}\n";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  - stage: deploy\n    dependsOn: "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.program(20, data, 0),"data":data,"loc":{"start":{"line":124,"column":15},"end":{"line":124,"column":62}}})) != null ? stack1 : "")
    + "\n    variables:\n      - group: "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":126,"column":17},"end":{"line":126,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":127,"column":0},"end":{"line":130,"column":7}}})) != null ? stack1 : "")
    + "    jobs:\n      - deployment: deploy\n        timeoutInMinutes: 120\n        environment: "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":134,"column":23},"end":{"line":134,"column":27}} ), depth0)) != null ? stack1 : "")
    + "-prod\n        strategy:\n          runOnce:\n            deploy:\n              steps:\n                - checkout: self\n                - template: deploy-model.yml\n                  parameters:\n                    serviceConnection: azure-ml-prod\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"modelDeploys"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":143,"column":0},"end":{"line":148,"column":7}}})) != null ? stack1 : "");
},"19":function(container,depth0,helpers,partials,data) {
    return "[dev, share]";
},"20":function(container,depth0,helpers,partials,data) {
    return "prod";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      - name: modelVersion\n        value: $[stageDependencies."
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.program(23, data, 0),"data":data,"loc":{"start":{"line":129,"column":35},"end":{"line":129,"column":141}}})) != null ? stack1 : "")
    + "]\n";
},"22":function(container,depth0,helpers,partials,data) {
    return "dev.train.outputs['model.version']";
},"23":function(container,depth0,helpers,partials,data) {
    return "prod.train.outputs['train.model.version']";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "                    version: $(modelVersion)\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":145,"column":0},"end":{"line":147,"column":7}}})) != null ? stack1 : "");
},"25":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "                    registry: "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":146,"column":32},"end":{"line":146,"column":40}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + "# The two differ only in their service connections and variable groups:\n#   service connections  azure-ml-dev, azure-ml-prod (workload identity federation)\n#   variable groups      "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":9,"column":27},"end":{"line":9,"column":31}} ), depth0)) != null ? stack1 : "")
    + "-dev, "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":9,"column":41},"end":{"line":9,"column":45}} ), depth0)) != null ? stack1 : "")
    + "-prod, each with RESOURCE_GROUP and\n#                        WORKSPACE, and, if needed, PIPELINE_OVERRIDES (NAME=VALUE)\n#   environment          "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":11,"column":27},"end":{"line":11,"column":31}} ), depth0)) != null ? stack1 : "")
    + "-prod, with an approval\ntrigger:\n  branches:\n    include:\n      - main\n  paths:\n    include:\n      - azure-pipelines\n      - components\n      - environment\n      - pipeline-job.yml\n      - scripts\n      - src\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"otherPaths"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "")
    + "\npr: none\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "")
    + "\npool:\n  vmImage: ubuntu-24.04\n\nstages:\n  - stage: dev\n    variables:\n      - group: "
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":46,"column":17},"end":{"line":46,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-dev\n    jobs:\n      - job: train\n        timeoutInMinutes: 360\n        steps:\n          - checkout: self\n          - template: run-pipeline.yml\n            parameters:\n              serviceConnection: azure-ml-dev\n              environment: dev\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":58,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploysInDev"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":0},"end":{"line":80,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(15, data, 0),"data":data,"loc":{"start":{"line":81,"column":0},"end":{"line":120,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"deploys"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":121,"column":0},"end":{"line":149,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "deploy/online/score.py": {"0":function(container,depth0,helpers,partials,data) {
    return "from azureml.ai.monitoring import Collector\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "    STATE[\"inputs\"] = Collector(name=\"model_inputs\")\n    STATE[\"outputs\"] = Collector(name=\"model_outputs\")\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "    context = STATE[\"inputs\"].collect(pd.DataFrame(rows).reset_index(drop=True).rename(columns=str))\n    STATE[\"outputs\"].collect(predictions.to_frame(\"prediction\"), context)\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"Serves the model: Azure ML calls init once, and run for every request.\"\"\"\n\nfrom __future__ import annotations\n\nimport json\nimport os\nfrom pathlib import Path\nfrom typing import Any\n\nimport mlflow\nimport pandas as pd\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"monitored"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + "from mlflow.pyfunc.scoring_server import infer_and_parse_data\n\nSTATE: dict[str, Any] = {}\n\n\ndef init() -> None:\n    \"\"\"Load the model.\"\"\"\n    folder = Path(os.environ[\"AZUREML_MODEL_DIR\"])\n    found = sorted(folder.rglob(\"MLmodel\"))\n    STATE[\"model\"] = mlflow.pyfunc.load_model(str(found[0].parent))\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"monitored"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + "\n\ndef run(request: str) -> Any:\n    \"\"\"Return the predictions for the rows of a request, converted to the types of the model's signature.\"\"\"\n    data = json.loads(request)[\"input_data\"]\n    form = \"dataframe_split\" if isinstance(data, dict) else \"inputs\"\n    rows = infer_and_parse_data({form: data}, STATE[\"model\"].metadata.get_input_schema())\n    predictions = pd.Series(list(STATE[\"model\"].predict(rows)))\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"monitored"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":40,"column":7}}})) != null ? stack1 : "")
    + "    return json.loads(predictions.to_json(orient=\"values\"))\n";
},"useData":true},
  "docs/migration.md": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n## Not compiled\n\n"
    + ((stack1 = container.lambda(container.strict(depth0, "droppedTable", {"start":{"line":10,"column":2},"end":{"line":10,"column":14}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Where the notebook's cells went\n\nFrom "
    + ((stack1 = alias2(alias1(depth0, "notebooks", {"start":{"line":3,"column":7},"end":{"line":3,"column":16}} ), depth0)) != null ? stack1 : "")
    + " to this repository. Rewritten by each build.\n\n"
    + ((stack1 = alias2(alias1(depth0, "fateTable", {"start":{"line":5,"column":2},"end":{"line":5,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasDropped"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + "\n## Layout\n\n"
    + ((stack1 = alias2(alias1(depth0, "layoutTable", {"start":{"line":15,"column":2},"end":{"line":15,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "infra/preflight.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "exists "
    + ((stack1 = alias2(alias1(depth0, "what", {"start":{"line":44,"column":9},"end":{"line":44,"column":13}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "make", {"start":{"line":44,"column":18},"end":{"line":44,"column":22}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "show", {"start":{"line":44,"column":27},"end":{"line":44,"column":31}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "machines "
    + ((stack1 = alias2(alias1(depth0, "what", {"start":{"line":75,"column":11},"end":{"line":75,"column":15}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "size", {"start":{"line":75,"column":20},"end":{"line":75,"column":24}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "count", {"start":{"line":75,"column":29},"end":{"line":75,"column":34}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "hours", {"start":{"line":75,"column":39},"end":{"line":75,"column":44}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "per", {"start":{"line":75,"column":49},"end":{"line":75,"column":52}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Checks in Azure that the pipeline can run, before anything is submitted: the workspace, your roles in it, compute, quota and\n# assets; and prints what the machines cost. It changes nothing. If something is missing, it says what to do and exits with code 1.\n#\n# Usage: infra/preflight.sh, once logged in with `az login` and with the defaults of `az configure`\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nmissing=0\nsay() { printf '%-8s %s\\n' \"$1\" \"$2\"; }\nlacks() {\n  say missing \"$1\"\n  say \"\" \"$2\"\n  missing=$((missing + 1))\n}\n\nif ! workspace=$(az ml workspace show --query id --output tsv); then\n  say missing \"a workspace\"\n  say \"\" \"az configure --defaults group=RESOURCE_GROUP workspace=WORKSPACE, or create it with infra/set_up.sh\"\n  exit 1\nfi\nlocation=$(az ml workspace show --query location --output tsv)\nsay ok \"workspace ${workspace##*/} in $location\"\n\nwho=$(az account show --query user.name --output tsv)\nroles=$(az role assignment list --assignee \"$who\" --scope \"$workspace\" --include-inherited --include-groups \\\n  --query \"[].roleDefinitionName\" --output tsv 2>/dev/null || true)\nif [[ -z \"$roles\" ]]; then\n  say unknown \"roles of $who, which you may not read or which is given by another account\"\nelif grep --quiet --line-regexp --extended-regexp \"Owner|Contributor|AzureML Data Scientist\" <<<\"$roles\"; then\n  say ok \"$who may submit jobs: $(paste -s -d , - <<<\"$roles\")\"\nelse\n  lacks \"a role of $who that submits jobs\" \\\n    \"az role assignment create --assignee $who --role 'AzureML Data Scientist' --scope $workspace\"\nfi\n\n# An asset or a compute, and how to create it.\nexists() {\n  local what=$1 make=$2\n  shift 2\n  if az ml \"$@\" --output none 2>/dev/null; then say ok \"$what\"; else lacks \"$what\" \"$make\"; fi\n}\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"needed"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":45,"column":9}}})) != null ? stack1 : "")
    + "\n# Free cores for a machine size, and what the machines cost for some hours.\nmachines() {\n  local what=$1 size=$2 count=$3 hours=$4 per=$5 family cores used limit price\n  IFS=$'\\t' read -r family cores < <(az ml compute list-sizes --location \"$location\" \\\n    --query \"[?name=='$size'].[family, v_cp_us]\" --output tsv) || true\n  if [[ -z \"${family:-}\" ]]; then\n    lacks \"$size in $location, for $what\" \"another size in cellwright.yml: az ml compute list-sizes --location $location\"\n    return\n  fi\n  IFS=$'\\t' read -r used limit < <(az ml compute list-usage --location \"$location\" \\\n    --query \"[?name.value=='$family'].[current_value, limit]\" --output tsv) || true\n  if [[ ! \"${limit:-}\" =~ ^-?[0-9]+$ || ! \"$cores\" =~ ^[0-9]+$ ]]; then\n    say unknown \"quota of $size, for $what\"\n  elif ((limit >= 0 && limit - used < cores * count)); then\n    lacks \"$((cores * count)) cores of $family for $what: $((limit - used)) of $limit are free\" \\\n      \"ask for more in Azure ML studio, Quota, or take fewer or other machines\"\n  else\n    say ok \"$count x $size for $what\"\n  fi\n  price=$(az rest --method get --skip-authorization-header --uri https://prices.azure.com/api/retail/prices \\\n    --uri-parameters \"\\$filter=serviceName eq 'Virtual Machines' and priceType eq 'Consumption' and armRegionName eq '$location' and armSkuName eq '$size'\" \\\n    --query \"Items[?!contains(productName, 'Windows') && !contains(skuName, 'Spot') && !contains(skuName, 'Low Priority')].retailPrice | [0]\" \\\n    --output tsv 2>/dev/null || true)\n  if [[ \"$price\" =~ ^[0-9.]+$ ]]; then\n    say \"\" \"costs at most $(awk \"BEGIN { printf \\\"%.2f\\\", $price * $count * $hours }\") USD $per, by the list price of $price USD a machine and hour\"\n  fi\n}\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"machines"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":74,"column":0},"end":{"line":76,"column":9}}})) != null ? stack1 : "")
    + "\nif ((missing > 0)); then\n  echo \"$missing missing\" >&2\n  exit 1\nfi\necho \"The pipeline can be submitted\"\n";
},"useData":true},
  "infra/set_up.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "#   "
    + ((stack1 = alias2(alias1(depth0, "what", {"start":{"line":5,"column":6},"end":{"line":5,"column":10}} ), depth0)) != null ? stack1 : "")
    + " ("
    + ((stack1 = alias2(alias1(depth0, "type", {"start":{"line":5,"column":16},"end":{"line":5,"column":20}} ), depth0)) != null ? stack1 : "")
    + ")\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# and, from infra/registry.json, the registry "
    + ((stack1 = container.lambda(container.strict(depth0, "registry", {"start":{"line":8,"column":48},"end":{"line":8,"column":56}} ), depth0)) != null ? stack1 : "")
    + " of dev and prod (Microsoft.MachineLearningServices/registries),\n# where there is none, and the role of the workflows in it.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return " OWNER/REPOSITORY";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"github"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":19,"column":11}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "#\n# ALERT_URL is where an alert of prod asks for a training: https://dev.azure.com/ORGANIZATION/PROJECT/_apis/pipelines/ID/runs\n# with the number of the pipeline of azure-pipelines/train.yml, once there is one.\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "#\n# REGISTRY_REGIONS holds the regions of a new registry, with commas, where dev and prod are in different ones.\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "4";
},"7":function(container,depth0,helpers,partials,data) {
    return "3";
},"8":function(container,depth0,helpers,partials,data) {
    return "repository=${arguments[3]}\nsettings+=(\"repository=$repository\")\n\n# GitHub's tokens name newer repositories with ids (repo:OWNER@1/NAME@2), which only GitHub knows.\nprefix=\"\"\nif command -v gh >/dev/null; then\n  prefix=$(gh api \"repos/$repository/actions/oidc/customization/sub\" --jq '.sub_claim_prefix // \"\"' || true)\nfi\nif [[ -n \"$prefix\" ]]; then\n  settings+=(\"subjectPrefix=repo:${prefix#repo:}\")\nelse\n  echo \"GitHub's CLI (gh) did not say how tokens name $repository: if the workflows' login fails, log in with gh and run this again\" >&2\nfi\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"github"),{"name":"unless","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":62,"column":11}}})) != null ? stack1 : "")
    + "if [[ \"$what_if\" == false && \"$environment\" == prod ]]; then\n  for provider in Microsoft.EventGrid Microsoft.Logic; do az provider register --namespace \"$provider\" --wait --output none; done\nfi\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "if [[ -n \"${ALERT_URL:-}\" ]]; then settings+=(\"alertUrl=$ALERT_URL\"); fi\n";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\n# Dev and prod have one registry: whichever is set up first makes it.\nregistry="
    + ((stack1 = alias2(alias1(depth0, "registry", {"start":{"line":92,"column":11},"end":{"line":92,"column":19}} ), depth0)) != null ? stack1 : "")
    + "\nregistry_group=$(az resource list --name \"$registry\" --resource-type Microsoft.MachineLearningServices/registries \\\n  --query \"[0].resourceGroup\" --output tsv)\nis_new=false\nif [[ -z \"$registry_group\" ]]; then\n  registry_group=$group\n  is_new=true\nfi\naz deployment group create --name \""
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":100,"column":37},"end":{"line":100,"column":41}} ), depth0)) != null ? stack1 : "")
    + "-registry-$environment\" --resource-group \"$registry_group\" \\\n  --template-file infra/registry.json --output none --parameters \"location=$location\" \"isNew=$is_new\" \\\n  \"regions=${REGISTRY_REGIONS:-$location}\" \"principal=$(output_of WORKFLOWS_PRINCIPAL)\"\naz extension add --name ml --yes\nif ! az ml registry show --name \"$registry\" --resource-group \"$registry_group\" \\\n  --query \"replication_locations[].location\" --output tsv | grep --quiet --line-regexp --ignore-case \"${location// /}\"; then\n  echo \"The registry $registry is not in $location, and this workspace cannot read it: add the region in Azure ML studio\" >&2\n  exit 1\nfi\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(depth0,"registry"),{"name":"unless","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":112,"column":0},"end":{"line":114,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"dataAssets"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":115,"column":0},"end":{"line":119,"column":9}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    return "az extension add --name ml --yes\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda;

  return "if ! az ml data show --name "
    + ((stack1 = alias1(depth0, depth0)) != null ? stack1 : "")
    + " --label latest --resource-group \"$group\" --workspace-name \"$workspace\" --output none 2>/dev/null; then\n  az ml data create --file data/"
    + ((stack1 = alias1(depth0, depth0)) != null ? stack1 : "")
    + ".yml --resource-group \"$group\" --workspace-name \"$workspace\" --output none\nfi\n";
},"15":function(container,depth0,helpers,partials,data) {
    return "echo \"Give the GitHub environment $environment these variables (gh variable set NAME --env $environment --body VALUE):\"\n";
},"16":function(container,depth0,helpers,partials,data) {
    return "echo \"The identity of the workflows of $environment, and the variables of their variable group:\"\n";
},"17":function(container,depth0,helpers,partials,data) {
    return "AZURE_RESOURCE_GROUP=$group\nAZURE_ML_WORKSPACE=$workspace\n";
},"18":function(container,depth0,helpers,partials,data) {
    return "RESOURCE_GROUP=$group\nWORKSPACE=$workspace\n";
},"19":function(container,depth0,helpers,partials,data) {
    return "echo \"For Azure DevOps, next: infra/trust_azure_devops.sh $environment $group https://dev.azure.com/ORGANIZATION PROJECT\"\n";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "if [[ \"$environment\" == prod ]]; then\n  cat <<EOF\nAn alert of prod starts a training once it may:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":146,"column":0},"end":{"line":151,"column":7}}})) != null ? stack1 : "")
    + "EOF\nfi\n";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  make a fine-grained token of GitHub for this repository alone with Contents: read and write, and store it (role Key Vault Secrets Officer):\n  az keyvault secret set --vault-name $(output_of KEY_VAULT) --name "
    + ((stack1 = container.lambda(container.strict(depth0, "tokenSecret", {"start":{"line":148,"column":70},"end":{"line":148,"column":81}} ), depth0)) != null ? stack1 : "")
    + " --value TOKEN\n";
},"22":function(container,depth0,helpers,partials,data) {
    return "  add the identity $workspace-alert to the users of the Azure DevOps organization, and let it queue builds of the project\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Creates what this repository needs in Azure, in one environment; a second run only changes what\n# differs. The resources are those of infra/template.json:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"resources"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "")
    + "#\n# Usage: infra/set_up.sh dev|prod RESOURCE_GROUP LOCATION"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":57},"end":{"line":12,"column":95}}})) != null ? stack1 : "")
    + " [--what-if]\n#   --what-if shows what would change, and changes nothing\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answersAlerts"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + "#\n# The Azure CLI must be logged in as an owner of the subscription or resource group.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nwhat_if=false\narguments=()\nfor argument in \"$@\"; do\n  if [[ \"$argument\" == --what-if ]]; then what_if=true; else arguments+=(\"$argument\"); fi\ndone\nif ((${#arguments[@]} != "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":35,"column":25},"end":{"line":35,"column":56}}})) != null ? stack1 : "")
    + ")); then\n  echo \"Usage: infra/set_up.sh dev|prod RESOURCE_GROUP LOCATION"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":63},"end":{"line":36,"column":101}}})) != null ? stack1 : "")
    + " [--what-if]\" >&2\n  exit 2\nfi\nenvironment=${arguments[0]}\ngroup=${arguments[1]}\nlocation=${arguments[2]}\nsettings=(\"environment=$environment\" \"location=$location\")\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":57,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answersAlerts"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":59,"column":0},"end":{"line":66,"column":7}}})) != null ? stack1 : "")
    + "\nif [[ \"$what_if\" == true ]]; then\n  if [[ \"$(az group exists --name \"$group\")\" != true ]]; then\n    echo \"The resource group $group does not exist: it and all of infra/template.json would be created\"\n    exit 0\n  fi\n  az deployment group what-if --resource-group \"$group\" --template-file infra/template.json \\\n    --parameters \"${settings[@]}\"\n  exit 0\nfi\n\naz group create --name \"$group\" --location \"$location\" --output none\ndeployment=\""
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":79,"column":14},"end":{"line":79,"column":18}} ), depth0)) != null ? stack1 : "")
    + "-$environment\"\naz deployment group create --name \"$deployment\" --resource-group \"$group\" \\\n  --template-file infra/template.json --parameters \"${settings[@]}\" --output none\n\noutput_of() {\n  az deployment group show --name \"$deployment\" --resource-group \"$group\" \\\n    --query \"properties.outputs.$1.value\" --output tsv\n}\nclient=$(output_of AZURE_CLIENT_ID)\nworkspace=$(output_of AZURE_ML_WORKSPACE)\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":89,"column":0},"end":{"line":109,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dataAssets"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":110,"column":0},"end":{"line":120,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.program(16, data, 0),"data":data,"loc":{"start":{"line":122,"column":0},"end":{"line":126,"column":7}}})) != null ? stack1 : "")
    + "cat <<EOF\nAZURE_CLIENT_ID=$client\nAZURE_TENANT_ID=$(az account show --query tenantId --output tsv)\nAZURE_SUBSCRIPTION_ID=$(az account show --query id --output tsv)\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.program(18, data, 0),"data":data,"loc":{"start":{"line":131,"column":0},"end":{"line":137,"column":7}}})) != null ? stack1 : "")
    + "EOF\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"azureDevops"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":139,"column":0},"end":{"line":141,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answersAlerts"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":142,"column":0},"end":{"line":154,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "infra/trust_azure_devops.sh": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "#!/usr/bin/env bash\n# Has Azure trust the pipelines of an Azure DevOps project, without a secret: makes the service connection\n# azure-ml-dev or azure-ml-prod, lets the identity of the workflows take its tokens (workload identity\n# federation), and makes the variable group "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":4,"column":46},"end":{"line":4,"column":50}} ), depth0)) != null ? stack1 : "")
    + "-dev or "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":4,"column":62},"end":{"line":4,"column":66}} ), depth0)) != null ? stack1 : "")
    + "-prod. What is there already stays.\n#\n# Usage: infra/trust_azure_devops.sh dev|prod RESOURCE_GROUP https://dev.azure.com/ORGANIZATION PROJECT\n#\n# Run infra/set_up.sh first. The Azure CLI must be logged in, as an owner of the resource group and an\n# administrator of the project.\nset -euo pipefail\n\nif (($# != 4)); then\n  echo \"Usage: infra/trust_azure_devops.sh dev|prod RESOURCE_GROUP https://dev.azure.com/ORGANIZATION PROJECT\" >&2\n  exit 2\nfi\nenvironment=$1\ngroup=$2\ndevops=(--organization \"$3\" --project \"$4\")\n\noutput_of() {\n  az deployment group show --name \""
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":21,"column":37},"end":{"line":21,"column":41}} ), depth0)) != null ? stack1 : "")
    + "-$environment\" --resource-group \"$group\" \\\n    --query \"properties.outputs.$1.value\" --output tsv\n}\nclient=$(output_of AZURE_CLIENT_ID)\nworkspace=$(output_of AZURE_ML_WORKSPACE)\naz extension add --name azure-devops --yes\n\nconnection=\"azure-ml-$environment\"\nid=$(az devops service-endpoint list \"${devops[@]}\" --query \"[?name=='$connection'].id | [0]\" --output tsv)\nif [[ -z \"$id\" ]]; then\n  file=$(mktemp)\n  trap 'rm -f \"$file\"' EXIT\n  cat >\"$file\" <<EOF\n{\n  \"name\": \"$connection\",\n  \"type\": \"AzureRM\",\n  \"url\": \"https://management.azure.com/\",\n  \"data\": {\n    \"subscriptionId\": $(az account show --query id --output json),\n    \"subscriptionName\": $(az account show --query name --output json),\n    \"environment\": \"AzureCloud\",\n    \"scopeLevel\": \"Subscription\",\n    \"creationMode\": \"Manual\"\n  },\n  \"authorization\": {\n    \"scheme\": \"WorkloadIdentityFederation\",\n    \"parameters\": {\n      \"tenantid\": $(az account show --query tenantId --output json),\n      \"serviceprincipalid\": \"$client\"\n    }\n  },\n  \"isShared\": false,\n  \"isReady\": true,\n  \"serviceEndpointProjectReferences\": [\n    {\n      \"projectReference\": $(az devops project show \"${devops[@]}\" --query \"{id: id, name: name}\" --output json),\n      \"name\": \"$connection\"\n    }\n  ]\n}\nEOF\n  id=$(az devops service-endpoint create --service-endpoint-configuration \"$file\" \"${devops[@]}\" --query id --output tsv)\n  echo \"Made the service connection $connection\"\nfi\n\n# Azure DevOps says itself how the tokens of this connection are named.\ntoken_of() {\n  az devops service-endpoint show --id \"$id\" \"${devops[@]}\" \\\n    --query \"authorization.parameters.workloadIdentityFederation$1\" --output tsv\n}\nissuer=$(token_of Issuer)\nsubject=$(token_of Subject)\nif [[ -z \"$issuer\" || -z \"$subject\" ]]; then\n  echo \"The service connection $connection was there before and has no workload identity federation: delete it, and run this again\" >&2\n  exit 1\nfi\naz identity federated-credential create --name \"azure-devops-$environment\" --identity-name \"$workspace-workflows\" \\\n  --resource-group \"$group\" --issuer \"$issuer\" --subject \"$subject\" --audiences api://AzureADTokenExchange --output none\necho \"The identity $workspace-workflows trusts $connection\"\n\nvariables=\""
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":81,"column":13},"end":{"line":81,"column":17}} ), depth0)) != null ? stack1 : "")
    + "-$environment\"\nif [[ -z \"$(az pipelines variable-group list \"${devops[@]}\" --query \"[?name=='$variables'].id | [0]\" --output tsv)\" ]]; then\n  az pipelines variable-group create --name \"$variables\" \"${devops[@]}\" \\\n    --variables \"RESOURCE_GROUP=$group\" \"WORKSPACE=$workspace\" --output none\n  echo \"Made the variable group $variables\"\nfi\n";
},"useData":true},
  "kubeflow/Dockerfile": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "FROM condaforge/miniforge3:25.3.1-0\n\nRUN conda install --yes --quiet python="
    + ((stack1 = alias2(alias1(depth0, "python", {"start":{"line":5,"column":41},"end":{"line":5,"column":47}} ), depth0)) != null ? stack1 : "")
    + " pip "
    + ((stack1 = alias2(alias1(depth0, "conda", {"start":{"line":5,"column":56},"end":{"line":5,"column":61}} ), depth0)) != null ? stack1 : "")
    + " && conda clean --all --yes\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "FROM python:"
    + ((stack1 = container.lambda(container.strict(depth0, "python", {"start":{"line":7,"column":14},"end":{"line":7,"column":20}} ), depth0)) != null ? stack1 : "")
    + "-slim\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The image of the steps. It does not contain their code, which is part of the pipeline.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"conda"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "")
    + "\nCOPY image-requirements.txt /tmp/requirements.txt\nRUN python -m pip install --no-cache-dir --requirement /tmp/requirements.txt && \\\n    python -m pip install --no-cache-dir --no-deps kfp==2.17.3\n\nRUN useradd --create-home --uid 1000 step\nUSER 1000\nWORKDIR /home/step\n";
},"useData":true},
  "kubeflow/README.md": {"0":function(container,depth0,helpers,partials,data) {
    return ", with the package that they share";
},"1":function(container,depth0,helpers,partials,data) {
    return "`pipeline.py` names";
},"2":function(container,depth0,helpers,partials,data) {
    return "the setting `kubeflow.tracking` of `cellwright.yml` names, if any";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n2. Build the image of the steps, and push it to a registry that the cluster can read. Rebuild it only when `image-requirements.txt` changes.\n\n   ```bash\n   export PIPELINE_IMAGE=REGISTRY/"
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":24,"column":36},"end":{"line":24,"column":40}} ), depth0)) != null ? stack1 : "")
    + ":TAG\n   docker build --tag \"$PIPELINE_IMAGE\" kubeflow\n   docker push \"$PIPELINE_IMAGE\"\n   ```\n";
},"4":function(container,depth0,helpers,partials,data) {
    return " `DATA_ROOT` is a bucket with the files that the notebook reads, at their paths in the project.";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "   export DATA_ROOT=s3://BUCKET/"
    + ((stack1 = container.lambda(container.strict(depth0, "name", {"start":{"line":34,"column":34},"end":{"line":34,"column":38}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n## GitHub Actions\n\n`.github/workflows/kubeflow.yml` compiles the pipeline for every pull request. On `main` it "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":92},"end":{"line":46,"column":134}}})) != null ? stack1 : "")
    + "runs the pipeline in the cluster of the variable"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"needsRoot"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":46,"column":182},"end":{"line":46,"column":279}}})) != null ? stack1 : "")
    + "; the secret `KF_TOKEN` is for clusters that require a token.\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "builds the image and ";
},"8":function(container,depth0,helpers,partials,data) {
    return "s `KF_PIPELINES_ENDPOINT` and `DATA_ROOT`";
},"9":function(container,depth0,helpers,partials,data) {
    return " `KF_PIPELINES_ENDPOINT`";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Kubeflow Pipelines\n\n`pipeline.py` defines the pipeline with the SDK `kfp`. Each component carries the folder of its step, so that the cluster runs the scripts of `src/` as they are"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"shares"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":160},"end":{"line":3,"column":215}}})) != null ? stack1 : "")
    + ". A step runs again if its scripts, inputs or values have changed; otherwise Kubeflow reuses the result of an earlier run.\n\nA step logs to the MLflow server that "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tracks"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":5,"column":38},"end":{"line":5,"column":151}}})) != null ? stack1 : "")
    + ". Its metrics and figures are shown in Kubeflow too.\n\n## On this machine\n\n`cellwright run --target kubeflow` runs the pipeline without a cluster, with `kfp.local`: each task is a Python process with the packages of the steps. `kfp` itself comes from `.venv-kubeflow`, which the first step below creates.\n\n## In the cluster\n\n1. Install the packages that compile the pipeline. They conflict with those of the steps, so they have their own environment.\n\n   ```bash\n   python -m venv .venv-kubeflow\n   .venv-kubeflow/bin/python -m pip install --requirement kubeflow/requirements.txt\n   ```\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.lambda(container.strict(depth0, "submitNumber", {"start":{"line":30,"column":2},"end":{"line":30,"column":14}} ), depth0)) != null ? stack1 : "")
    + ". Compile the pipeline, and run it."
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"needsRoot"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":51},"end":{"line":30,"column":170}}})) != null ? stack1 : "")
    + "\n\n   ```bash\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"needsRoot"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":35,"column":7}}})) != null ? stack1 : "")
    + "   export KF_PIPELINES_ENDPOINT=https://HOST/pipeline\n   .venv-kubeflow/bin/python kubeflow/pipeline.py\n   .venv-kubeflow/bin/python kubeflow/submit.py\n   ```\n\n   To change a value for one run: `kubeflow/submit.py NAME=VALUE`.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "kubeflow/image-requirements.txt": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The packages of the steps, as kubeflow/Dockerfile installs them.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"packages"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":4,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "kubeflow/pipeline.py": {"0":function(container,depth0,helpers,partials,data) {
    return " PIPELINE_IMAGE is the image that\n`kubeflow/Dockerfile` was built to, with its registry and tag.";
},"1":function(container,depth0,helpers,partials,data) {
    return " DATA_ROOT is where the cluster finds the data.";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "PACKAGES = ["
    + ((stack1 = container.lambda(container.strict(depth0, "packages", {"start":{"line":16,"column":14},"end":{"line":16,"column":22}} ), depth0)) != null ? stack1 : "")
    + "]\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "DATA_ROOT = "
    + ((stack1 = container.lambda(container.strict(depth0, "dataRoot", {"start":{"line":19,"column":14},"end":{"line":19,"column":22}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "TRACKING_URI = "
    + ((stack1 = container.lambda(container.strict(depth0, "tracking", {"start":{"line":22,"column":17},"end":{"line":22,"column":25}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    return ", image: str = IMAGE";
},"7":function(container,depth0,helpers,partials,data) {
    return ", and beside it the package that the steps share";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "            shutil.copytree(ROOT / \"src\" / "
    + ((stack1 = alias2(alias1(depth0, "package", {"start":{"line":69,"column":45},"end":{"line":69,"column":52}} ), depth0)) != null ? stack1 : "")
    + ", Path(folder, "
    + ((stack1 = alias2(alias1(depth0, "package", {"start":{"line":69,"column":71},"end":{"line":69,"column":78}} ), depth0)) != null ? stack1 : "")
    + "), ignore=ignored)\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "image";
},"10":function(container,depth0,helpers,partials,data) {
    return "IMAGE";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasImages"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":84,"column":7}}})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data) {
    return "                    install_kfp_package=image != IMAGE,\n                    packages_to_install=PACKAGES if image != IMAGE else None,\n";
},"13":function(container,depth0,helpers,partials,data) {
    return "                    install_kfp_package=False,\n";
},"14":function(container,depth0,helpers,partials,data) {
    return "                    packages_to_install=PACKAGES,\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n\n@dsl.component(base_image=IMAGE"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":96,"column":31},"end":{"line":96,"column":79}}})) != null ? stack1 : "")
    + ")\ndef fetch(url: str, data: dsl.Output[dsl.Dataset]):\n    \"\"\"Downloads a file.\"\"\"\n    from urllib.request import urlretrieve\n\n    urlretrieve(url, data.path)\n";
},"16":function(container,depth0,helpers,partials,data) {
    return ", install_kfp_package=False";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\n\n@step("
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":106,"column":8},"end":{"line":106,"column":12}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = alias2(alias1(depth0, "image", {"start":{"line":106,"column":16},"end":{"line":106,"column":21}} ), depth0)) != null ? stack1 : "")
    + ")\ndef "
    + ((stack1 = alias2(alias1(depth0, "function", {"start":{"line":107,"column":6},"end":{"line":107,"column":14}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "signature", {"start":{"line":107,"column":19},"end":{"line":107,"column":28}} ), depth0)) != null ? stack1 : "")
    + "):\n    "
    + ((stack1 = alias2(alias1(depth0, "docstring", {"start":{"line":108,"column":6},"end":{"line":108,"column":15}} ), depth0)) != null ? stack1 : "")
    + "\n    arguments = { "
    + ((stack1 = alias2(alias1(depth0, "arguments", {"start":{"line":109,"column":20},"end":{"line":109,"column":29}} ), depth0)) != null ? stack1 : "")
    + " }\n    run_script(code.path, "
    + ((stack1 = alias2(alias1(depth0, "script", {"start":{"line":110,"column":28},"end":{"line":110,"column":34}} ), depth0)) != null ? stack1 : "")
    + ", arguments, "
    + ((stack1 = alias2(alias1(depth0, "metrics", {"start":{"line":110,"column":51},"end":{"line":110,"column":58}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "figures", {"start":{"line":110,"column":64},"end":{"line":110,"column":71}} ), depth0)) != null ? stack1 : "")
    + ")\n";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"The pipeline for Kubeflow Pipelines: each component carries the folder of its step, and runs its script.\n\nUsage: python kubeflow/pipeline.py [FILE]\n\nCompiles the pipeline to FILE, or to `kubeflow/pipeline.yaml`."
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":62},"end":{"line":6,"column":69}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasData"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":69},"end":{"line":6,"column":138}}})) != null ? stack1 : "")
    + "\n\"\"\"\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + "\nROOT = Path(__file__).resolve().parent.parent\nIMAGE = "
    + ((stack1 = alias3(alias2(depth0, "image", {"start":{"line":14,"column":10},"end":{"line":14,"column":15}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"installs"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasData"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tracks"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "")
    + "\n\ndef run_script(\n    code: str, script: str, arguments: dict[str, Any], metrics: dsl.Metrics | None, figures: dsl.HTML | None\n) -> None:\n    \"\"\"Runs a script below a run of MLflow, and shows in Kubeflow what it logged there.\"\"\"\n    import base64\n    import math\n    import os\n    import subprocess\n    import sys\n    from pathlib import Path\n\n    import mlflow\n\n    os.chdir(code)\n    os.environ.setdefault(\"MLFLOW_TRACKING_URI\", Path(\"mlruns\").absolute().as_uri())\n    os.environ.setdefault(\"MLFLOW_EXPERIMENT_NAME\", "
    + ((stack1 = alias3(alias2(depth0, "experiment", {"start":{"line":41,"column":54},"end":{"line":41,"column":64}} ), depth0)) != null ? stack1 : "")
    + ")\n    options = [f\"--{name}={value}\" for name, value in arguments.items() if value is not None]\n    with mlflow.start_run(run_name=script.removesuffix(\".py\")) as run:\n        environment = os.environ | {\"MLFLOW_RUN_ID\": run.info.run_id}\n        subprocess.run([sys.executable, script, *options], check=True, env=environment)\n    client = mlflow.MlflowClient()\n    if metrics is not None:\n        for name, value in client.get_run(run.info.run_id).data.metrics.items():\n            # Kubeflow's metrics are JSON, which has no NaN.\n            if math.isfinite(value):\n                metrics.log_metric(name, value)\n    if figures is not None:\n        parts = []\n        for file in client.list_artifacts(run.info.run_id, \"figures\"):\n            path = Path(client.download_artifacts(run.info.run_id, file.path))\n            picture = f'<img src=\"data:image/png;base64,{base64.b64encode(path.read_bytes()).decode()}\">'\n            parts.append(picture if path.suffix == \".png\" else path.read_text(encoding=\"utf-8\"))\n        Path(figures.path).write_text(\"\\n\".join(parts), encoding=\"utf-8\")\n\n\ndef step(name: str"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasImages"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":61,"column":18},"end":{"line":61,"column":62}}})) != null ? stack1 : "")
    + ") -> Callable[[Callable[..., None]], Any]:\n    \"\"\"Makes a component that carries the folder of a step"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"shares"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":62,"column":58},"end":{"line":62,"column":127}}})) != null ? stack1 : "")
    + ".\"\"\"\n\n    def declare(function: Callable[..., None]) -> Any:\n        with tempfile.TemporaryDirectory() as folder:\n            ignored = shutil.ignore_patterns(\"__pycache__\", \".amlignore\")\n            shutil.copytree(ROOT / \"src\" / name, folder, ignore=ignored, dirs_exist_ok=True)\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"shares"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":70,"column":7}}})) != null ? stack1 : "")
    + "            # The same files must give the same component each time, otherwise no cached result is ever found.\n            for path in [Path(folder), *Path(folder).rglob(\"*\")]:\n                path.chmod(0o755 if path.is_dir() else 0o644)\n                os.utime(path, (0, 0))\n            with patch(\"gzip.compress\", partial(gzip.compress, mtime=0)):\n                return dsl.component(\n                    base_image="
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasImages"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":77,"column":31},"end":{"line":77,"column":73}}})) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"builds"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":78,"column":0},"end":{"line":87,"column":7}}})) != null ? stack1 : "")
    + "                    embedded_artifact_path=folder,\n                    additional_funcs=[run_script],\n                )(function)\n\n    return declare\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"fetches"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":93,"column":0},"end":{"line":102,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"steps"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":103,"column":0},"end":{"line":111,"column":9}}})) != null ? stack1 : "")
    + "\n\n@dsl.pipeline(name="
    + ((stack1 = alias3(alias2(depth0, "pipelineName", {"start":{"line":114,"column":21},"end":{"line":114,"column":33}} ), depth0)) != null ? stack1 : "")
    + ", description="
    + ((stack1 = alias3(alias2(depth0, "description", {"start":{"line":114,"column":51},"end":{"line":114,"column":62}} ), depth0)) != null ? stack1 : "")
    + ")\ndef "
    + ((stack1 = alias3(alias2(depth0, "pipelineFunction", {"start":{"line":115,"column":6},"end":{"line":115,"column":22}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias3(alias2(depth0, "parameters", {"start":{"line":115,"column":27},"end":{"line":115,"column":37}} ), depth0)) != null ? stack1 : "")
    + "):\n    \"\"\"Connects the steps by their inputs and outputs.\"\"\"\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"data"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":117,"column":0},"end":{"line":119,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"tasks"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":120,"column":0},"end":{"line":122,"column":9}}})) != null ? stack1 : "")
    + "\n\nif __name__ == \"__main__\":\n    target = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / \"kubeflow\" / \"pipeline.yaml\")\n    compiler.Compiler().compile("
    + ((stack1 = alias3(alias2(depth0, "pipelineFunction", {"start":{"line":127,"column":34},"end":{"line":127,"column":50}} ), depth0)) != null ? stack1 : "")
    + ", target)\n";
},"useData":true},
  "kubeflow/requirements.txt": {"0":function(container,depth0,helpers,partials,data) {
    return "kfp-kubernetes==2.17.3\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Packages that compile and submit the pipeline; those of the steps are in their image.\nkfp==2.17.3\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kubernetes"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "kubeflow/submit.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\"\"\"Uploads the compiled pipeline, runs it, and waits until it ends.\n\nUsage: python kubeflow/submit.py [NAME=VALUE ...]\n\nKF_PIPELINES_ENDPOINT is the address of Kubeflow Pipelines, KF_TOKEN a token for it, KF_NAMESPACE the namespace of the\nrun, where the cluster has users. PIPELINE_VERSION names what is uploaded.\n\"\"\"\n\nimport json\nimport os\nimport sys\nfrom datetime import datetime, timezone\nfrom pathlib import Path\nfrom typing import Any\n\nimport kfp\nimport yaml\n\nNAME = "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":19,"column":9},"end":{"line":19,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\nFILE = Path(__file__).resolve().parent / \"pipeline.yaml\"\nDAY = 24 * 60 * 60\n\n\ndef read_values(words: list[str]) -> dict[str, Any]:\n    \"\"\"Reads the values of the command line, with the types of the compiled pipeline's parameters.\"\"\"\n    root = next(yaml.safe_load_all(FILE.read_text(encoding=\"utf-8\")))[\"root\"]\n    known = root.get(\"inputDefinitions\", {}).get(\"parameters\", {})\n    values = {}\n    for word in words:\n        name, _, text = word.partition(\"=\")\n        if name not in known:\n            sys.exit(f\"The pipeline has no parameter {name}, but {', '.join(sorted(known)) or 'none'}\")\n        try:\n            values[name] = text if known[name][\"parameterType\"] == \"STRING\" else json.loads(text)\n        except ValueError:\n            sys.exit(f\"{name} is of type {known[name]['parameterType']}, and {text} is not\")\n    return values\n\n\ndef find_pipeline(client: kfp.Client, namespace: str | None) -> str | None:\n    \"\"\"Returns the ID of the pipeline in the cluster, if it exists there.\"\"\"\n    predicates = [{\"operation\": \"EQUALS\", \"key\": \"display_name\", \"stringValue\": NAME}]\n    found = client.list_pipelines(filter=json.dumps({\"predicates\": predicates}), namespace=namespace).pipelines\n    return found[0].pipeline_id if found else None\n\n\ndef main(argv: list[str]) -> None:\n    \"\"\"Submits the pipeline with the values of the command line.\"\"\"\n    values = read_values(argv)\n    namespace = os.environ.get(\"KF_NAMESPACE\") or None\n    client = kfp.Client(existing_token=os.environ.get(\"KF_TOKEN\"), namespace=namespace or \"kubeflow\")\n    version = os.environ.get(\"PIPELINE_VERSION\") or datetime.now(timezone.utc).strftime(\"%Y-%m-%d-%H%M%S\")\n    pipeline = find_pipeline(client, namespace)\n    if pipeline is None:\n        pipeline = client.upload_pipeline(str(FILE), pipeline_name=NAME, namespace=namespace).pipeline_id\n        version_id = client.list_pipeline_versions(pipeline).pipeline_versions[0].pipeline_version_id\n    else:\n        uploaded = client.upload_pipeline_version(str(FILE), f\"{NAME}-{version}\", pipeline_id=pipeline)\n        version_id = uploaded.pipeline_version_id\n    experiment = client.create_experiment("
    + ((stack1 = alias2(alias1(depth0, "experiment", {"start":{"line":60,"column":44},"end":{"line":60,"column":54}} ), depth0)) != null ? stack1 : "")
    + ", namespace=namespace)\n    run = client.run_pipeline(\n        experiment.experiment_id, f\"{NAME}-{version}\", params=values, pipeline_id=pipeline, version_id=version_id\n    )\n    print(f\"Submitted run {run.run_id}\", flush=True)\n    state = client.wait_for_run_completion(run.run_id, timeout=DAY).state\n    if state != \"SUCCEEDED\":\n        sys.exit(f\"Run {run.run_id} has the state {state}, not SUCCEEDED\")\n    print(f\"Run {run.run_id} has completed\")\n\n\nif __name__ == \"__main__\":\n    main(sys.argv[1:])\n";
},"useData":true},
  "pipeline-job.py": {"0":function(container,depth0,helpers,partials,data) {
    return "Input, ";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "identityClass", {"start":{"line":13,"column":74},"end":{"line":13,"column":87}} ), depth0)) != null ? stack1 : "")
    + ", ";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "from azure.ai.ml.entities import "
    + ((stack1 = container.lambda(container.strict(depth0, "entities", {"start":{"line":15,"column":35},"end":{"line":15,"column":43}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    description="
    + ((stack1 = container.lambda(container.strict(depth0, "description", {"start":{"line":24,"column":18},"end":{"line":24,"column":29}} ), depth0)) != null ? stack1 : "")
    + ",\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    tags="
    + ((stack1 = container.lambda(container.strict(depth0, "tags", {"start":{"line":28,"column":11},"end":{"line":28,"column":15}} ), depth0)) != null ? stack1 : "")
    + ",\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = alias2(alias1(depth0, "variable", {"start":{"line":36,"column":6},"end":{"line":36,"column":14}} ), depth0)) != null ? stack1 : "")
    + " = "
    + ((stack1 = alias2(alias1(depth0, "load", {"start":{"line":36,"column":21},"end":{"line":36,"column":25}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "arguments", {"start":{"line":36,"column":30},"end":{"line":36,"column":39}} ), depth0)) != null ? stack1 : "")
    + ")\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"settings"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":39,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "    job.outputs["
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":49,"column":18},"end":{"line":49,"column":22}} ), depth0)) != null ? stack1 : "")
    + "].type = "
    + ((stack1 = alias2(alias1(depth0, "type", {"start":{"line":49,"column":35},"end":{"line":49,"column":39}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    job.identity = "
    + ((stack1 = container.lambda(container.strict(depth0, "identityClass", {"start":{"line":52,"column":21},"end":{"line":52,"column":34}} ), depth0)) != null ? stack1 : "")
    + "()\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"The pipeline of pipeline-job.yml, with the Python SDK: same names, same bindings.\n\nUsage: python pipeline-job.py [--submit]\n\nPrints the pipeline as YAML, or submits it to the workspace that config.json names. Needs\nazure-ai-ml and, to submit, azure-identity.\n\"\"\"\n\nimport argparse\nfrom pathlib import Path\nfrom typing import Any\n\nfrom azure.ai.ml import "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasData"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":24},"end":{"line":13,"column":53}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasIdentity"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":53},"end":{"line":13,"column":98}}})) != null ? stack1 : "")
    + "dsl, load_component\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"entities"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + "\nCOMPONENTS = Path(__file__).resolve().parent / \"components\"\n\n\n@dsl.pipeline(\n    display_name="
    + ((stack1 = alias3(alias2(depth0, "displayName", {"start":{"line":22,"column":19},"end":{"line":22,"column":30}} ), depth0)) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasDescription"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + "    experiment_name="
    + ((stack1 = alias3(alias2(depth0, "experiment", {"start":{"line":26,"column":22},"end":{"line":26,"column":32}} ), depth0)) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasTags"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":29,"column":7}}})) != null ? stack1 : "")
    + "    default_compute="
    + ((stack1 = alias3(alias2(depth0, "compute", {"start":{"line":30,"column":22},"end":{"line":30,"column":29}} ), depth0)) != null ? stack1 : "")
    + ",\n    continue_on_step_failure=False,\n)\ndef build("
    + ((stack1 = alias3(alias2(depth0, "arguments", {"start":{"line":33,"column":12},"end":{"line":33,"column":21}} ), depth0)) != null ? stack1 : "")
    + ") -> dict[str, Any]:\n    \"\"\"Connects the steps by their inputs and outputs.\"\"\"\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"steps"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":41,"column":9}}})) != null ? stack1 : "")
    + "    return "
    + ((stack1 = alias3(alias2(depth0, "returns", {"start":{"line":42,"column":13},"end":{"line":42,"column":20}} ), depth0)) != null ? stack1 : "")
    + "\n\n\ndef pipeline_job() -> Any:\n    \"\"\"Returns the pipeline with its data.\"\"\"\n    job = build("
    + ((stack1 = alias3(alias2(depth0, "dataArguments", {"start":{"line":47,"column":18},"end":{"line":47,"column":31}} ), depth0)) != null ? stack1 : "")
    + ")\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"outputs"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":50,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasIdentity"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":0},"end":{"line":53,"column":7}}})) != null ? stack1 : "")
    + "    return job\n\n\ndef main(argv: list[str] | None = None) -> None:\n    \"\"\"Prints or submits the pipeline.\"\"\"\n    parser = argparse.ArgumentParser(description=__doc__)\n    parser.add_argument(\"--submit\", action=\"store_true\", help=\"run it on Azure ML\")\n    submit = parser.parse_args(argv).submit\n    job = pipeline_job()\n    if not submit:\n        print(job)\n        return\n\n    from azure.ai.ml import MLClient\n    from azure.identity import DefaultAzureCredential\n\n    client = MLClient.from_config(DefaultAzureCredential())\n    print(client.jobs.create_or_update(job).studio_url)\n\n\nif __name__ == \"__main__\":\n    main()\n";
},"useData":true},
  "pyproject.toml": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n[tool.pytest.ini_options]\nfilterwarnings = [\"ignore::DeprecationWarning\", \"ignore:.*:Warning:marshmallow\", \"ignore:.*:Warning:azure\"]\ntestpaths = [\"tests\"]\npythonpath = ["
    + ((stack1 = container.lambda(container.strict(depth0, "pythonPath", {"start":{"line":17,"column":16},"end":{"line":17,"column":26}} ), depth0)) != null ? stack1 : "")
    + "]\naddopts = \"-ra\"\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "[tool.ruff]\nline-length = 120\ntarget-version = \""
    + ((stack1 = alias2(alias1(depth0, "ruffTarget", {"start":{"line":3,"column":20},"end":{"line":3,"column":30}} ), depth0)) != null ? stack1 : "")
    + "\"\nsrc = ["
    + ((stack1 = alias2(alias1(depth0, "sourceFolders", {"start":{"line":4,"column":9},"end":{"line":4,"column":22}} ), depth0)) != null ? stack1 : "")
    + "]\nextend-exclude = ["
    + ((stack1 = alias2(alias1(depth0, "excluded", {"start":{"line":5,"column":20},"end":{"line":5,"column":28}} ), depth0)) != null ? stack1 : "")
    + "]\n\n[tool.ruff.lint]\nselect = [\"E4\", \"E7\", \"E9\", \"F\", \"I\"]\n\n[tool.ruff.lint.isort]\nknown-first-party = ["
    + ((stack1 = alias2(alias1(depth0, "firstParty", {"start":{"line":11,"column":23},"end":{"line":11,"column":33}} ), depth0)) != null ? stack1 : "")
    + "]\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"tests"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "requirements-dev.txt": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Packages of the pipeline's steps, as in "
    + ((stack1 = container.lambda(container.strict(depth0, "source", {"start":{"line":1,"column":44},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"packages"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":4,"column":9}}})) != null ? stack1 : "")
    + "\n# Development tools.\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"tools"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "scripts/apply.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"show"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "if ! az ml "
    + ((stack1 = alias2(alias1(depth0, "show", {"start":{"line":13,"column":13},"end":{"line":13,"column":17}} ), depth0)) != null ? stack1 : "")
    + " --output none 2>/dev/null; then\n  az ml "
    + ((stack1 = alias2(alias1(depth0, "create", {"start":{"line":14,"column":10},"end":{"line":14,"column":16}} ), depth0)) != null ? stack1 : "")
    + " --output none\n  echo "
    + ((stack1 = alias2(alias1(depth0, "done", {"start":{"line":15,"column":9},"end":{"line":15,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"update"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + "fi\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "else\n  az ml "
    + ((stack1 = container.lambda(container.strict(depth0, "update", {"start":{"line":18,"column":10},"end":{"line":18,"column":16}} ), depth0)) != null ? stack1 : "")
    + " --output none\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "az ml "
    + ((stack1 = alias2(alias1(depth0, "create", {"start":{"line":22,"column":8},"end":{"line":22,"column":14}} ), depth0)) != null ? stack1 : "")
    + " --output none\necho "
    + ((stack1 = alias2(alias1(depth0, "done", {"start":{"line":23,"column":7},"end":{"line":23,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\naz ml online-endpoint update --name "
    + ((stack1 = alias2(alias1(depth0, "endpoint", {"start":{"line":28,"column":38},"end":{"line":28,"column":46}} ), depth0)) != null ? stack1 : "")
    + " --traffic "
    + ((stack1 = alias2(alias1(depth0, "shares", {"start":{"line":28,"column":61},"end":{"line":28,"column":67}} ), depth0)) != null ? stack1 : "")
    + " --output none\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Creates in the workspace what the notebook created with the SDK, from the files of this repository; existing\n# resources are left as they are, or updated if Azure ML can do that.\n#\n# Usage: scripts/apply.sh\n#\n# The Azure CLI must be logged in, with a default resource group and workspace.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"entities"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":25,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"traffic"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "scripts/check_metric.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\"\"\"Fails unless a finished job of the pipeline is good enough to proceed.\n\nUsage: python scripts/check_metric.py JOB\n\nReads the metric from the job and its steps through MLflow (MLFLOW_TRACKING_URI names\nthe workspace), compares it with the threshold, where there is one, and with the model\nthat was registered last. Prints the metric's value; all else goes to stderr.\n\"\"\"\n\nfrom __future__ import annotations\n\nimport argparse\nimport sys\n\nfrom mlflow import MlflowClient\nfrom mlflow.entities import Run\n\nMETRIC = "
    + ((stack1 = alias2(alias1(depth0, "metric", {"start":{"line":18,"column":11},"end":{"line":18,"column":17}} ), depth0)) != null ? stack1 : "")
    + "\nGOAL = \""
    + ((stack1 = alias2(alias1(depth0, "goal", {"start":{"line":19,"column":10},"end":{"line":19,"column":14}} ), depth0)) != null ? stack1 : "")
    + "\"\nTHRESHOLD: float | None = "
    + ((stack1 = alias2(alias1(depth0, "threshold", {"start":{"line":20,"column":28},"end":{"line":20,"column":37}} ), depth0)) != null ? stack1 : "")
    + "\nMODEL: str | None = "
    + ((stack1 = alias2(alias1(depth0, "model", {"start":{"line":21,"column":22},"end":{"line":21,"column":27}} ), depth0)) != null ? stack1 : "")
    + "\n\n\ndef runs_of_job(client: MlflowClient, job: str) -> list[Run]:\n    \"\"\"Return the job's own run and those of its steps, the latest first.\"\"\"\n    root = client.get_run(job)\n    steps = client.search_runs(\n        [root.info.experiment_id],\n        filter_string=f\"tags.mlflow.parentRunId = '{job}'\",\n    )\n    # A step whose result was reused, or that never started, may have no start time.\n    return sorted([root, *steps], key=lambda run: run.info.start_time or 0, reverse=True)\n\n\ndef metric_of_job(client: MlflowClient, job: str) -> float:\n    \"\"\"Return the metric that the job's latest step has logged.\"\"\"\n    runs = runs_of_job(client, job)\n    for run in runs:\n        if METRIC in run.data.metrics:\n            return float(run.data.metrics[METRIC])\n    known = sorted({name for run in runs for name in run.data.metrics})\n    raise SystemExit(f\"Job {job} has no metric {METRIC}; it has: {', '.join(known)}\")\n\n\ndef registered_metric(client: MlflowClient) -> float | None:\n    \"\"\"Return the metric of the last registered model, if it has one.\"\"\"\n    if MODEL is None:\n        return None\n    versions = client.search_model_versions(f\"name='{MODEL}'\")\n    for version in sorted(versions, key=lambda item: int(item.version), reverse=True):\n        if version.tags.get(\"gate_metric\") == METRIC:\n            return float(version.tags[\"gate_value\"])\n    return None\n\n\ndef is_good_enough(value: float, limit: float) -> bool:\n    \"\"\"Return whether the value reaches the limit; NaN never does.\"\"\"\n    return value >= limit if GOAL == \"maximize\" else value <= limit\n\n\ndef main(argv: list[str] | None = None) -> None:\n    \"\"\"Check the job that the command line names.\"\"\"\n    parser = argparse.ArgumentParser(description=__doc__)\n    parser.add_argument(\"job\", help=\"name of a completed job\")\n    job = parser.parse_args(argv).job\n\n    client = MlflowClient()\n    value = metric_of_job(client, job)\n    limits = {\"threshold\": THRESHOLD, \"registered model\": registered_metric(client)}\n    for name, limit in limits.items():\n        if limit is None:\n            continue\n        print(f\"{METRIC}: {value}; {name}: {limit}; goal: {GOAL}\", file=sys.stderr)\n        if not is_good_enough(value, limit):\n            raise SystemExit(f\"{METRIC} is not as good as that of the {name}\")\n    print(value)\n\n\nif __name__ == \"__main__\":\n    main()\n";
},"useData":true},
  "scripts/deploy_batch.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# BATCH_ENDPOINT_NAME names the endpoint if it is not "
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":10,"column":56},"end":{"line":10,"column":64}} ), depth0)) != null ? stack1 : "")
    + ".\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# BATCH_ENDPOINT_NAME names the endpoint if it is not "
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":12,"column":56},"end":{"line":12,"column":64}} ), depth0)) != null ? stack1 : "")
    + "-HASH: names are unique in an\n# Azure region, so the default ends with a hash of the workspace.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "# MODEL_REGISTRY names a registry that has the model, where it is not the workspace: prod's workflow does.\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  endpoint="
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":25,"column":13},"end":{"line":25,"column":21}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  endpoint="
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":27,"column":13},"end":{"line":27,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-$(az ml workspace show --query id --output tsv | sha256sum | cut -c 1-6)\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "\n# A registry that has the model, where it is not the workspace.\nregistry=${MODEL_REGISTRY:-}\nfrom=()\nif [[ -n \"$registry\" ]]; then from=(--registry-name \"$registry\"); fi\n";
},"6":function(container,depth0,helpers,partials,data) {
    return " ${from[@]+\"${from[@]}\"}";
},"7":function(container,depth0,helpers,partials,data) {
    return "reference=\"azureml:$model:$version\"\nif [[ -n \"$registry\" ]]; then reference=\"azureml://registries/$registry/models/$model/versions/$version\"; fi\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "$reference";
},"9":function(container,depth0,helpers,partials,data) {
    return "azureml:$model:$version";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Deploys a version of the model for batch scoring, tests it, and makes it the default.\n# Each version is its own deployment: to go back, deploy the older version again.\n#\n# Usage: scripts/deploy_batch.sh [VERSION]      default: the newest\n#\n# BATCH_TEST_INPUT may name data (azureml:NAME@latest, azureml:NAME:VERSION or a datastore's folder)\n# that a new deployment must score before it becomes the default.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"named"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + "# The Azure CLI must be logged in, with a default resource group and workspace.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nendpoint=${BATCH_ENDPOINT_NAME:-}\nif [[ -z \"$endpoint\" ]]; then\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"named"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + "fi\nmodel="
    + ((stack1 = container.lambda(container.strict(depth0, "model", {"start":{"line":30,"column":8},"end":{"line":30,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":37,"column":7}}})) != null ? stack1 : "")
    + "\nif ! az ml batch-endpoint show --name \"$endpoint\" --output none 2>/dev/null; then\n  az ml batch-endpoint create --file deploy/batch/endpoint.yml --name \"$endpoint\" --output none\nfi\n\nversion=${1:-$(az ml model show --name \"$model\" --label latest"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":62},"end":{"line":43,"column":109}}})) != null ? stack1 : "")
    + " --query version --output tsv)}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + "name=\"version-$version\"\necho \"Deploying $model:$version as $name\"\naz ml batch-deployment create --file deploy/batch/deployment.yml \\\n  --endpoint-name \"$endpoint\" --name \"$name\" --set \"model="
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":51,"column":58},"end":{"line":51,"column":122}}})) != null ? stack1 : "")
    + "\" --output none\n\nif [[ -n \"${BATCH_TEST_INPUT:-}\" ]]; then\n  # An endpoint takes a version of a data asset, not its label; a path needs its type.\n  input=(\"$BATCH_TEST_INPUT\" --input-type uri_folder)\n  if [[ \"$BATCH_TEST_INPUT\" =~ ^azureml:([^/:@]+)@(.+)$ ]]; then\n    data=${BASH_REMATCH[1]}\n    data_version=$(az ml data show --name \"$data\" --label \"${BASH_REMATCH[2]}\" --query version --output tsv)\n    input=(\"azureml:$data:$data_version\")\n  elif [[ \"$BATCH_TEST_INPUT\" =~ ^azureml:[^/:]+:[^/:]+$ ]]; then\n    input=(\"$BATCH_TEST_INPUT\")\n  fi\n  job=$(az ml batch-endpoint invoke --name \"$endpoint\" --deployment-name \"$name\" \\\n    --input \"${input[@]}\" --query name --output tsv)\n  az ml job stream --name \"$job\" || echo \"The log stream ended early\" >&2\n  status=$(az ml job show --name \"$job\" --query status --output tsv)\n  if [[ \"$status\" != Completed ]]; then\n    echo \"The test $job has the status $status, so the default stays as it was\" >&2\n    exit 1\n  fi\nfi\n\naz ml batch-endpoint update --name \"$endpoint\" --set \"defaults.deployment_name=$name\" --output none\necho \"$endpoint now scores with $model:$version\"\n";
},"useData":true},
  "scripts/deploy_online.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# ENDPOINT_NAME names the endpoint if it is not "
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":12,"column":50},"end":{"line":12,"column":58}} ), depth0)) != null ? stack1 : "")
    + ": names are unique in an Azure region.\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# ENDPOINT_NAME names the endpoint if it is not "
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":14,"column":50},"end":{"line":14,"column":58}} ), depth0)) != null ? stack1 : "")
    + "-HASH: names are unique in an Azure\n# region, so the default ends with a hash of the workspace.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "# ENDPOINT_IDENTITY is the id of the identity of a new endpoint, where it is not that of the name WORKSPACE-endpoint in\n# the resource group of the workspace, which infra/set_up.sh makes.\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "# MODEL_REGISTRY names a registry that has the model, where it is not the workspace: prod's workflow does.\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  endpoint="
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":31,"column":13},"end":{"line":31,"column":21}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  endpoint="
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":33,"column":13},"end":{"line":33,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-$(az ml workspace show --query id --output tsv | sha256sum | cut -c 1-6)\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "\n# A registry that has the model, where it is not the workspace.\nregistry=${MODEL_REGISTRY:-}\nfrom=()\nif [[ -n \"$registry\" ]]; then from=(--registry-name \"$registry\"); fi\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "  workspace=$(az ml workspace show --query id --output tsv)\n  group=${workspace%/providers/*}\n  identity=${ENDPOINT_IDENTITY:-$group/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${workspace##*/}-endpoint}\n  az ml online-endpoint create --file deploy/online/endpoint.yml --name \"$endpoint\" \\\n    --set \"identity.user_assigned_identities[0].resource_id=$identity\" --output none\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "  az ml online-endpoint create --file deploy/online/endpoint.yml --name \"$endpoint\" --output none\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "  scripts/update_monitor.sh \"$endpoint\" \"$previous\"\n";
},"11":function(container,depth0,helpers,partials,data) {
    return " ${from[@]+\"${from[@]}\"}";
},"12":function(container,depth0,helpers,partials,data) {
    return "reference=\"azureml:$model:$version\"\nif [[ -n \"$registry\" ]]; then reference=\"azureml://registries/$registry/models/$model/versions/$version\"; fi\n";
},"13":function(container,depth0,helpers,partials,data) {
    return "$reference";
},"14":function(container,depth0,helpers,partials,data) {
    return "azureml:$model:$version";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\nif [[ -n \"$live\" ]]; then\n  give_traffic \"$live="
    + ((stack1 = alias2(alias1(depth0, "rest", {"start":{"line":178,"column":24},"end":{"line":178,"column":28}} ), depth0)) != null ? stack1 : "")
    + " $next="
    + ((stack1 = alias2(alias1(depth0, "canary", {"start":{"line":178,"column":39},"end":{"line":178,"column":45}} ), depth0)) != null ? stack1 : "")
    + "\"\n  for _ in 1 2 3 4 5 6 7 8 9 10; do\n    smoke_test\n  done\nfi\n";
},"16":function(container,depth0,helpers,partials,data) {
    return "if ! scripts/update_monitor.sh \"$endpoint\" \"$next\"; then\n  echo \"The deployment is done, but the monitor does not watch it: scripts/update_monitor.sh $endpoint $next\" >&2\n  exit 1\nfi\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Deploys a version of the model beside the one that serves now, tests it, and moves the traffic\n# to it. If something fails, the current deployment keeps serving, the new one is removed, and the\n# previous one stays for a roll-back. During a deployment there may be three.\n#\n# Usage: scripts/deploy_online.sh [VERSION]      default: the newest\n#        scripts/deploy_online.sh --roll-back    all traffic back to the previous deployment\n#        scripts/deploy_online.sh --split 20     20 percent of the traffic to the previous\n#                                                deployment, to compare the two (A/B); 0 ends it\n#\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"named"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasIdentity"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "")
    + "# The Azure CLI must be logged in, with a default resource group and workspace.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nendpoint=${ENDPOINT_NAME:-}\nif [[ -z \"$endpoint\" ]]; then\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"named"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":34,"column":7}}})) != null ? stack1 : "")
    + "fi\nmodel="
    + ((stack1 = container.lambda(container.strict(depth0, "model", {"start":{"line":36,"column":8},"end":{"line":36,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "")
    + "\n# Percent of the traffic that a deployment has; 0 if it does not exist.\ntraffic_of() {\n  local percent\n  percent=$(az ml online-endpoint show --name \"$endpoint\" --query \"traffic.$1\" --output tsv)\n  if [[ \"$percent\" =~ ^[0-9]+$ ]]; then echo \"$percent\"; else echo 0; fi\n}\n\ngive_traffic() {\n  az ml online-endpoint update --name \"$endpoint\" --traffic \"$@\" --output none\n}\n\nif ! az ml online-endpoint show --name \"$endpoint\" --output none 2>/dev/null; then\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasIdentity"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":65,"column":7}}})) != null ? stack1 : "")
    + "fi\n\n# The deployment with most of the traffic is the current one; a tag of the endpoint names the previous one.\ndeployments=\" $(az ml online-deployment list --endpoint-name \"$endpoint\" --query \"[].name\" --output tsv | tr '\\n' ' ') \"\nlive=\"\"\nmost=0\nfor name in"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"turns"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":72,"column":11},"end":{"line":72,"column":44}}})) != null ? stack1 : "")
    + "; do\n  if [[ \"$deployments\" != *\" $name \"* ]]; then continue; fi\n  percent=$(traffic_of \"$name\")\n  if ((percent > most)); then\n    live=$name\n    most=$percent\n  fi\ndone\nprevious=$(az ml online-endpoint show --name \"$endpoint\" --query tags.previous --output tsv)\nif [[ \"$previous\" == \"$live\" || \"$deployments\" != *\" $previous \"* ]]; then previous=\"\"; fi\n\nif [[ \"${1:-}\" == --roll-back ]]; then\n  if [[ -z \"$live\" || -z \"$previous\" ]]; then\n    echo \"There is no deployment to go back to\" >&2\n    exit 1\n  fi\n  give_traffic \"$previous=100 $live=0\" --set \"tags.previous=$live\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"monitored"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":89,"column":0},"end":{"line":91,"column":7}}})) != null ? stack1 : "")
    + "  echo \"All traffic of $endpoint goes to $previous again\"\n  exit 0\nfi\n\nif [[ \"${1:-}\" == --split ]]; then\n  percent=${2:-}\n  if ! [[ \"$percent\" =~ ^[0-9]{1,2}$ ]]; then\n    echo \"Usage: scripts/deploy_online.sh --split PERCENT (0 to 99)\" >&2\n    exit 2\n  fi\n  if [[ -z \"$live\" || -z \"$previous\" ]]; then\n    echo \"There is no second deployment to split the traffic with\" >&2\n    exit 1\n  fi\n  give_traffic \"$live=$((100 - 10#$percent)) $previous=$((10#$percent))\"\n  echo \"$previous of $endpoint gets $((10#$percent)) percent of the traffic, $live the rest\"\n  exit 0\nfi\n\nversion=${1:-$(az ml model show --name \"$model\" --label latest"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":111,"column":62},"end":{"line":111,"column":109}}})) != null ? stack1 : "")
    + " --query version --output tsv)}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":112,"column":0},"end":{"line":115,"column":7}}})) != null ? stack1 : "")
    + "folder=$(mktemp -d)\nnext=\"\"\ncreated=false\n\n# Runs when the script ends, whatever the reason.\nfinish() {\n  local status=$?\n  trap - EXIT\n  rm -rf \"$folder\"\n  if ((status != 0)) && [[ \"$created\" == true ]]; then\n    echo \"The deployment of $model:$version failed: going back\" >&2\n    az ml online-deployment get-logs --endpoint-name \"$endpoint\" --name \"$next\" --lines 50 >&2 || true\n    if [[ -n \"$live\" ]]; then\n      give_traffic \"$live=100\" || true\n    elif (($(traffic_of \"$next\") > 0)); then\n      give_traffic \"$next=0\" || true\n    fi\n    az ml online-deployment delete --endpoint-name \"$endpoint\" --name \"$next\" --yes --output none || true\n  fi\n  exit \"$status\"\n}\ntrap finish EXIT\n\n# Fails unless the endpoint answers the request with text.\nsmoke_test() {\n  local answer\n  answer=$(az ml online-endpoint invoke --name \"$endpoint\" --request-file \"$folder/request.json\" \"$@\")\n  if [[ -z \"$answer\" || \"$answer\" == '\"\"' ]]; then\n    echo \"The endpoint gave no answer\" >&2\n    return 1\n  fi\n  echo \"The endpoint answered: ${answer:0:200}\"\n}\n\naz ml model download --name \"$model\" --version \"$version\" --download-path \"$folder/model\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":150,"column":89},"end":{"line":150,"column":136}}})) != null ? stack1 : "")
    + " --output none\npython scripts/sample_request.py \"$folder/model\" deploy/online/sample-request.json >\"$folder/request.json\"\n\n# Three names take turns: the new deployment gets the one that neither the current nor the previous one has.\nfor name in"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"turns"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":154,"column":11},"end":{"line":154,"column":44}}})) != null ? stack1 : "")
    + "; do\n  if [[ \"$name\" != \"$live\" && \"$name\" != \"$previous\" ]]; then\n    next=$name\n    break\n  fi\ndone\nif [[ \"$deployments\" == *\" $next \"* ]]; then\n  echo \"Removing $next, which an earlier run has left\"\n  az ml online-deployment delete --endpoint-name \"$endpoint\" --name \"$next\" --yes --output none\nfi\n\n# This ends a share given by --split: only two versions are compared.\nif [[ -n \"$previous\" ]] && (($(traffic_of \"$previous\") > 0)); then\n  give_traffic \"$live=100 $previous=0\"\nfi\n\necho \"Deploying $model:$version as $next\"\ncreated=true\naz ml online-deployment create --file deploy/online/deployment.yml \\\n  --endpoint-name \"$endpoint\" --name \"$next\" --set \"model="
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"registry"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":173,"column":58},"end":{"line":173,"column":122}}})) != null ? stack1 : "")
    + "\" --output none\nsmoke_test --deployment-name \"$next\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasCanary"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":175,"column":0},"end":{"line":183,"column":7}}})) != null ? stack1 : "")
    + "\nif [[ -n \"$live\" ]]; then\n  give_traffic \"$live=0 $next=100\"\nelse\n  give_traffic \"$next=100\"\nfi\nsmoke_test\nif [[ -n \"$live\" ]]; then\n  az ml online-endpoint update --name \"$endpoint\" --set \"tags.previous=$live\" --output none\nfi\n\n# It serves: no later failure undoes this.\ncreated=false\necho \"$model:$version serves as $next of $endpoint\"\nif [[ -n \"$previous\" ]]; then\n  az ml online-deployment delete --endpoint-name \"$endpoint\" --name \"$previous\" --yes --output none ||\n    echo \"$previous could not be removed: the next deployment removes it\" >&2\nfi\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"monitored"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":202,"column":0},"end":{"line":207,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "scripts/deploy_pipeline.sh": {"0":function(container,depth0,helpers,partials,data) {
    return ", on deploy/pipeline/inputs.yml";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# PIPELINE_ENDPOINT_NAME names the endpoint if it is not "
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":10,"column":59},"end":{"line":10,"column":67}} ), depth0)) != null ? stack1 : "")
    + ".\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "# PIPELINE_ENDPOINT_NAME names the endpoint if it is not "
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":12,"column":59},"end":{"line":12,"column":67}} ), depth0)) != null ? stack1 : "")
    + "-HASH: names are unique in\n# an Azure region, so the default ends with a hash of the workspace.\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  endpoint="
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":22,"column":13},"end":{"line":22,"column":21}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  endpoint="
    + ((stack1 = container.lambda(container.strict(depth0, "endpoint", {"start":{"line":24,"column":13},"end":{"line":24,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-$(az ml workspace show --query id --output tsv | sha256sum | cut -c 1-6)\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "--file deploy/pipeline/inputs.yml ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Deploys the pipeline behind a batch endpoint, where it runs on the data of each call, and makes\n# this deployment the default. Each commit is its own deployment: to go back, deploy the older\n# commit again.\n#\n# Usage: scripts/deploy_pipeline.sh           deploys\n#        scripts/deploy_pipeline.sh --test    runs it once before"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasInputs"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":65},"end":{"line":7,"column":120}}})) != null ? stack1 : "")
    + "\n#\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"named"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + "# The Azure CLI must be logged in, with a default resource group and workspace.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nendpoint=${PIPELINE_ENDPOINT_NAME:-}\nif [[ -z \"$endpoint\" ]]; then\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"named"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + "fi\nname=\"commit-$(git rev-parse --short=12 HEAD)\"\n\nif ! az ml batch-endpoint show --name \"$endpoint\" --output none 2>/dev/null; then\n  az ml batch-endpoint create --file deploy/pipeline/endpoint.yml --name \"$endpoint\" --output none\nfi\n\necho \"Deploying the pipeline as $name\"\naz ml batch-deployment create --file deploy/pipeline/deployment.yml \\\n  --endpoint-name \"$endpoint\" --name \"$name\" --output none\n\nif [[ \"${1:-}\" == --test ]]; then\n  job=$(az ml batch-endpoint invoke --name \"$endpoint\" --deployment-name \"$name\" \\\n    "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasInputs"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":4},"end":{"line":39,"column":62}}})) != null ? stack1 : "")
    + "--query name --output tsv)\n  az ml job stream --name \"$job\" || echo \"The log stream ended early\" >&2\n  status=$(az ml job show --name \"$job\" --query status --output tsv)\n  if [[ \"$status\" != Completed ]]; then\n    echo \"The test $job has the status $status, so the default stays as it was\" >&2\n    exit 1\n  fi\nfi\n\naz ml batch-endpoint update --name \"$endpoint\" --set \"defaults.deployment_name=$name\" --output none\necho \"$endpoint now runs $name\"\n";
},"useData":true},
  "scripts/register_components.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Registers the components of the steps, for other pipelines to use by their names\n# (azureml:NAME@latest). An existing version stays as it is.\n#\n# Usage: scripts/register_components.sh [VERSION]    default: the commit\n#\n# The Azure CLI must be logged in, with a default resource group and workspace.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nversion=${1:-$(git rev-parse --short=12 HEAD)}\n\nfiles=(\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"files"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + ")\nfor file in \"${files[@]}\"; do\n  name=$(sed -n 's/^name: *//p' \"$file\")\n  if az ml component show --name \"$name\" --version \"$version\" --output none 2>/dev/null; then\n    echo \"$name:$version is already registered\"\n  else\n    az ml component create --file \"$file\" --version \"$version\" --output none\n    echo \"Registered $name:$version\"\n  fi\ndone\n";
},"useData":true},
  "scripts/register_data.sh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda;

  return "  if ! az ml data show --name "
    + ((stack1 = alias1(depth0, depth0)) != null ? stack1 : "")
    + " --label latest --output none 2>/dev/null; then\n    az ml data create --file data/"
    + ((stack1 = alias1(depth0, depth0)) != null ? stack1 : "")
    + ".yml --output none\n    echo \"Registered "
    + ((stack1 = alias1(depth0, depth0)) != null ? stack1 : "")
    + "\"\n  fi\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "if az ml schedule show --name "
    + ((stack1 = container.lambda(container.strict(depth0, "schedule", {"start":{"line":28,"column":32},"end":{"line":28,"column":40}} ), depth0)) != null ? stack1 : "")
    + " --output none 2>/dev/null; then\n  scripts/update_schedule.sh\nfi\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Registers data for the pipeline, which reads the newest version.\n#\n# Usage: scripts/register_data.sh              registers the missing assets of data/*.yml\n#        scripts/register_data.sh NAME PATH    registers PATH (a file, a folder or azureml://…) as a new version\n#\n# The Azure CLI must be logged in, with a default resource group and workspace.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nif (($# == 0)); then\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"assets"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "  exit 0\nfi\nif (($# != 2)); then\n  echo \"Usage: scripts/register_data.sh [NAME PATH]\" >&2\n  exit 2\nfi\n\nversion=$(az ml data create --file \"data/$1.yml\" --set \"path=$2\" --query version --output tsv)\necho \"Registered $1:$version\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":31,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "scripts/register_model.sh": {"0":function(container,depth0,helpers,partials,data) {
    return ", notebook";
},"1":function(container,depth0,helpers,partials,data) {
    return " METRIC_VALUE";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "tags+=("
    + ((stack1 = container.lambda(container.strict(depth0, "metricTag", {"start":{"line":12,"column":9},"end":{"line":12,"column":18}} ), depth0)) != null ? stack1 : "")
    + " \"gate_value=$2\")\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "add_tag notebook tags.notebook\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.lambda;

  return "add_tag data_"
    + ((stack1 = alias1(depth0, depth0)) != null ? stack1 : "")
    + " inputs."
    + ((stack1 = alias1(depth0, depth0)) != null ? stack1 : "")
    + ".path\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nversion=$(az ml model create \\\n  --name "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":31,"column":11},"end":{"line":31,"column":15}} ), depth0)) != null ? stack1 : "")
    + " \\\n  --type "
    + ((stack1 = alias2(alias1(depth0, "type", {"start":{"line":32,"column":11},"end":{"line":32,"column":15}} ), depth0)) != null ? stack1 : "")
    + " \\\n  --path \"azureml://jobs/$job/outputs/"
    + ((stack1 = alias2(alias1(depth0, "output", {"start":{"line":33,"column":40},"end":{"line":33,"column":46}} ), depth0)) != null ? stack1 : "")
    + "\" \\\n  --tags \"${tags[@]}\" --query version --output tsv)\necho \"Registered "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":35,"column":19},"end":{"line":35,"column":23}} ), depth0)) != null ? stack1 : "")
    + ":$version\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"deployed"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":41,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"azureDevops"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":46,"column":7}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    return "if [[ -n \"${GITHUB_OUTPUT:-}\" ]]; then\n  echo \"version=$version\" >>\"$GITHUB_OUTPUT\"\nfi\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "if [[ -n \"${TF_BUILD:-}\" ]]; then\n  echo \"##vso[task.setvariable variable=version;isOutput=true]$version\"\nfi\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Registers the model of a completed job. The tags of the model say where it comes from: the job, and the\n# commit"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notebookFiles"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":8},"end":{"line":3,"column":46}}})) != null ? stack1 : "")
    + " and data of that job.\n#\n# Usage: scripts/register_model.sh JOB"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":38},"end":{"line":5,"column":71}}})) != null ? stack1 : "")
    + "\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\njob=$1\ntags=(\"job=$job\")\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":13,"column":7}}})) != null ? stack1 : "")
    + "\n# Read from the job: a scheduled job may be older than this commit.\nadd_tag() {\n  local value\n  value=$(az ml job show --name \"$job\" --query \"$2\" --output tsv)\n  if [[ -n \"$value\" ]]; then tags+=(\"$1=$value\"); fi\n}\nadd_tag commit tags.commit\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notebookFiles"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"dataInputs"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"models"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":48,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "scripts/requirements.txt": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "# Needed by scripts/check_metric.py to read metrics from an Azure ML workspace.\nazureml-mlflow=="
    + ((stack1 = alias2(alias1(depth0, "azuremlMlflow", {"start":{"line":3,"column":18},"end":{"line":3,"column":31}} ), depth0)) != null ? stack1 : "")
    + "\nmlflow-skinny=="
    + ((stack1 = alias2(alias1(depth0, "mlflow", {"start":{"line":4,"column":17},"end":{"line":4,"column":23}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "# Needed by scripts/sample_request.py to read the description of a model.\npyyaml==6.0.3\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"gated"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"online"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "scripts/run_pipeline.sh": {"0":function(container,depth0,helpers,partials,data) {
    return "#\n# FORCE_RERUN=true runs every step again, even if code and inputs are the same.\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "#\n# JOB may name a job that is already submitted, such as one of the schedule; JOB=newest is\n# the newest completed job of the schedule.\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "if [[ \"${FORCE_RERUN:-false}\" == true ]]; then\n  overrides+=(settings.force_rerun=true)\nfi\n\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "if notebook=$(sha256sum "
    + ((stack1 = container.lambda(container.strict(depth0, "notebookFiles", {"start":{"line":38,"column":26},"end":{"line":38,"column":39}} ), depth0)) != null ? stack1 : "")
    + " 2>/dev/null | cut -c 1-12 | paste -s -d + -); then\n  overrides+=(\"tags.notebook=$notebook\")\nfi\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "job=${JOB:-}\nif [[ \"$job\" == newest ]]; then\n  job=$(az ml job list --all-results true --output tsv \\\n    --query \"sort_by([?experiment_name=='"
    + ((stack1 = container.lambda(container.strict(depth0, "scheduledExperiment", {"start":{"line":47,"column":43},"end":{"line":47,"column":62}} ), depth0)) != null ? stack1 : "")
    + "' && status=='Completed'], &creation_context.created_at)[-1].name\")\n  if [[ -z \"$job\" ]]; then\n    echo \"No job of the schedule has completed, so nothing is submitted\" >&2\n    exit 1\n  fi\n  echo \"The newest completed job of the schedule is $job\"\nfi\nif [[ -z \"$job\" ]]; then\n  job=$(az ml job create --file pipeline-job.yml --set \"${overrides[@]}\" --query name --output tsv)\n  echo \"Submitted job $job\"\nfi\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "job=$(az ml job create --file pipeline-job.yml --set \"${overrides[@]}\" --query name --output tsv)\necho \"Submitted job $job\"\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "if [[ -n \"${GITHUB_OUTPUT:-}\" ]]; then\n  echo \"job=$job\" >>\"$GITHUB_OUTPUT\"\nfi\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "if [[ -n \"${TF_BUILD:-}\" ]]; then\n  echo \"##vso[task.setvariable variable=job]$job\"\nfi\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "# A login by GitHub's OIDC cannot be renewed and may expire before the pipeline ends: log in again.\nrenew_login() {\n  if [[ -z \"${ACTIONS_ID_TOKEN_REQUEST_URL:-}\" || -z \"${AZURE_CLIENT_ID:-}\" ]]; then return; fi\n  local token\n  token=$(curl --silent --show-error --fail --header \"Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN\" \\\n    \"$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api://AzureADTokenExchange\" | jq --raw-output .value)\n  az login --service-principal --username \"$AZURE_CLIENT_ID\" --tenant \"$AZURE_TENANT_ID\" \\\n    --federated-token \"$token\" --output none\n  az account set --subscription \"$AZURE_SUBSCRIPTION_ID\"\n}\n\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "  renew_login\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Submits the pipeline to Azure ML, waits for it, and fails unless it has completed.\n#\n# Usage: scripts/run_pipeline.sh [SETTING=VALUE ...]\n#   scripts/run_pipeline.sh inputs.NAME=VALUE settings.force_rerun=true\n#\n# PIPELINE_OVERRIDES may contain more settings, one per line. The Azure CLI must be logged in, with\n# a default resource group and workspace (az configure --defaults group=... workspace=...).\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + "set -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\noverrides=(\"$@\")\nwhile IFS= read -r line; do\n  line=\"${line%$'\\r'}\"\n  if [[ -n \"$line\" ]]; then\n    overrides+=(\"$line\")\n  fi\ndone <<<\"${PIPELINE_OVERRIDES:-}\"\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"retrains"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":34,"column":7}}})) != null ? stack1 : "")
    + "# Where the job comes from; scripts/register_model.sh gives the model the same.\noverrides+=(\"tags.commit=$(git rev-parse --verify --quiet HEAD || echo unknown)\")\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notebookFiles"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":41,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"schedules"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":61,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":62,"column":0},"end":{"line":66,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"azureDevops"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":67,"column":0},"end":{"line":71,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":73,"column":0},"end":{"line":85,"column":7}}})) != null ? stack1 : "")
    + "# The log stream also ends when the login expires, so the status of the job decides.\nwhile true; do\n  az ml job stream --name \"$job\" || echo \"The log stream ended early\" >&2\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"github"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":89,"column":0},"end":{"line":91,"column":7}}})) != null ? stack1 : "")
    + "  status=$(az ml job show --name \"$job\" --query status --output tsv)\n  case \"$status\" in\n    NotStarted | Queued | Provisioning | Preparing | Starting | Running | Finalizing | CancelRequested)\n      sleep \"${POLL_SECONDS:-30}\"\n      ;;\n    *) break ;;\n  esac\ndone\nif [[ \"$status\" != \"Completed\" ]]; then\n  echo \"Job $job has the status $status, not Completed\" >&2\n  exit 1\nfi\necho \"Job $job has completed\"\n";
},"useData":true},
  "scripts/sample_request.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Prints a request for a model: from its input example, or else from its signature.\n\nUsage: python scripts/sample_request.py MODEL_FOLDER [REQUEST_FILE]\n\nMODEL_FOLDER is searched for an MLflow model. One that has neither an example nor a\nsignature gets the request of REQUEST_FILE, where there is such a file.\n\"\"\"\n\nfrom __future__ import annotations\n\nimport argparse\nimport json\nfrom pathlib import Path\nfrom typing import Any\n\nimport yaml\n\nSAMPLES = {\n    \"boolean\": True,\n    \"integer\": 1,\n    \"long\": 1,\n    \"float\": 0.5,\n    \"double\": 0.5,\n    \"string\": \"text\",\n    \"datetime\": \"2024-01-01T00:00:00\",\n}\n\n\ndef find_model(folder: Path) -> Path:\n    \"\"\"Return the folder of the MLmodel file.\"\"\"\n    found = sorted(folder.rglob(\"MLmodel\"))\n    if not found:\n        raise SystemExit(f\"{folder} contains no MLflow model\")\n    return found[0].parent\n\n\ndef request_of_example(model: Path, metadata: dict[str, Any]) -> dict[str, Any] | None:\n    \"\"\"Return the input example that the model was saved with, if any.\"\"\"\n    about = metadata.get(\"saved_input_example_info\") or {}\n    path = model / about.get(\"artifact_path\", \"input_example.json\")\n    if not path.is_file():\n        return None\n    example = json.loads(path.read_text(encoding=\"utf-8\"))\n    if isinstance(example, list):\n        return {\"input_data\": example}\n    if \"inputs\" in example:\n        return {\"input_data\": example[\"inputs\"]}\n    if \"data\" not in example:\n        return None\n    rows = example[\"data\"][:1]\n    return {\"input_data\": {**example, \"index\": list(range(len(rows))), \"data\": rows}}\n\n\ndef request_of_signature(metadata: dict[str, Any]) -> dict[str, Any] | None:\n    \"\"\"Return a row of made-up values of the right types, if the columns are known.\"\"\"\n    signature = metadata.get(\"signature\") or {}\n    columns = json.loads(signature.get(\"inputs\") or \"[]\")\n    if not columns or any(\"name\" not in column for column in columns):\n        return None\n    if any(column[\"type\"] not in SAMPLES for column in columns):\n        return None\n    names = [column[\"name\"] for column in columns]\n    row = [SAMPLES[column[\"type\"]] for column in columns]\n    return {\"input_data\": {\"columns\": names, \"index\": [0], \"data\": [row]}}\n\n\ndef main(argv: list[str] | None = None) -> None:\n    \"\"\"Print the request.\"\"\"\n    parser = argparse.ArgumentParser(description=__doc__)\n    parser.add_argument(\"model\", type=Path, help=\"folder of a downloaded model\")\n    parser.add_argument(\"request\", type=Path, nargs=\"?\", help=\"a request to fall back on\")\n    args = parser.parse_args(argv)\n    model = find_model(args.model)\n    metadata = yaml.safe_load((model / \"MLmodel\").read_text(encoding=\"utf-8\"))\n    request = request_of_example(model, metadata) or request_of_signature(metadata)\n    if request is None and args.request is not None and args.request.is_file():\n        request = json.loads(args.request.read_text(encoding=\"utf-8\"))\n    if request is None:\n        where = f\": write a request to {args.request}\" if args.request is not None else \"\"\n        raise SystemExit(f\"The model has neither an input example nor a signature{where}\")\n    print(json.dumps(request))\n\n\nif __name__ == \"__main__\":\n    main()\n";
},"useData":true},
  "scripts/share.sh": {"0":function(container,depth0,helpers,partials,data) {
    return "\n# Makes an environment of the repository in the registry: its file, and the files that it is built from.\nmake_environment() {\n  local name built\n  name=$(sed -n 's/^name: *//p' \"$1\")\n  built=$(cat \"$@\" | sha256sum | cut -c 1-12)\n  if ! is_shared environment \"$name\" \"$built\"; then\n    az ml environment create --file \"$1\" --version \"$built\" --registry-name \"$registry\" --output none\n    echo \"Made the environment $name:$built\"\n  fi\n  environment=\"azureml://registries/$registry/environments/$name/versions/$built\"\n}\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "\n# Shares an environment of the workspace.\ncopy_environment() {\n  local name=$1 found\n  shift\n  found=$(az ml environment show --name \"$name\" \"$@\" --query version --output tsv)\n  if ! is_shared environment \"$name\" \"$found\"; then\n    az ml environment share --name \"$name\" --version \"$found\" --registry-name \"$registry\" \\\n      --share-with-name \"$name\" --share-with-version \"$found\" --output none\n    echo \"Shared the environment $name:$found\"\n  fi\n  environment=\"azureml://registries/$registry/environments/$name/versions/$found\"\n}\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"make"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":79,"column":0},"end":{"line":83,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"components"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":86,"column":9}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "make", {"start":{"line":80,"column":2},"end":{"line":80,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "environment=\"\"\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "make_component "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "share_model "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Puts a version of the model into the registry "
    + ((stack1 = alias2(alias1(depth0, "registry", {"start":{"line":2,"column":50},"end":{"line":2,"column":58}} ), depth0)) != null ? stack1 : "")
    + ", from which prod deploys it, with the components\n# that made it and their environments. What the registry has already stays as it is.\n#\n# Usage: scripts/share.sh VERSION\n#\n# A component has the commit as its version, an environment a hash of its files. The Azure CLI must be\n# logged in, with the workspace that has the model as its default.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nif (($# != 1)); then\n  echo \"Usage: scripts/share.sh VERSION\" >&2\n  exit 2\nfi\nversion=$1\nregistry="
    + ((stack1 = alias2(alias1(depth0, "registry", {"start":{"line":17,"column":11},"end":{"line":17,"column":19}} ), depth0)) != null ? stack1 : "")
    + "\ncommit=$(git rev-parse --short=12 HEAD)\n\n# Whether the registry has an asset of this kind, name and version.\nis_shared() {\n  az ml \"$1\" show --name \"$2\" --version \"$3\" --registry-name \"$registry\" --output none 2>/dev/null\n}\n\nshare_model() {\n  if is_shared model \"$1\" \"$version\"; then\n    echo \"$registry has $1:$version already\"\n    return\n  fi\n  az ml model share --name \"$1\" --version \"$version\" --registry-name \"$registry\" \\\n    --share-with-name \"$1\" --share-with-version \"$version\" --output none\n  echo \"Shared $1:$version\"\n}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"makes"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"copies"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":62,"column":7}}})) != null ? stack1 : "")
    + "\n# A component of a registry names environments of registries only.\nmake_component() {\n  local name settings=()\n  name=$(sed -n 's/^name: *//p' \"$1\")\n  if is_shared component \"$name\" \"$commit\"; then\n    echo \"$registry has $name:$commit already\"\n    return\n  fi\n  if [[ -n \"$environment\" ]]; then settings=(--set \"environment=$environment\"); fi\n  az ml component create --file \"$1\" --version \"$commit\" --registry-name \"$registry\" \\\n    ${settings[@]+\"${settings[@]}\"} --output none\n  echo \"Made the component $name:$commit\"\n}\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"groups"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":78,"column":0},"end":{"line":87,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"models"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":88,"column":0},"end":{"line":90,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "scripts/update_monitor.sh": {"0":function(container,depth0,helpers,partials,data) {
    return "performance=create_monitor.monitoring_signals.model_performance.production_data.input_data.path\nsettings+=(\"$performance=azureml:$endpoint-$deployment-model_outputs:1\")\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Creates the monitor, or points it at the deployment that serves now.\n#\n# Usage: scripts/update_monitor.sh ENDPOINT DEPLOYMENT\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\nendpoint=$1\ndeployment=$2\nsettings=(\"create_monitor.monitoring_target.endpoint_deployment_id=azureml:$endpoint:$deployment\")\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"performance"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + "az ml schedule create --file monitoring/monitor.yml --set \"${settings[@]}\" --output none\necho \"The monitor watches $deployment of $endpoint\"\n";
},"useData":true},
  "scripts/update_schedule.sh": {"0":function(container,depth0,helpers,partials,data) {
    return "# So run it again after new data is registered; scripts/register_data.sh does.\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "if notebook=$(sha256sum "
    + ((stack1 = container.lambda(container.strict(depth0, "notebookFiles", {"start":{"line":17,"column":26},"end":{"line":17,"column":39}} ), depth0)) != null ? stack1 : "")
    + " 2>/dev/null | cut -c 1-12 | paste -s -d + -); then\n  overrides+=(\"create_job.tags.notebook=$notebook\")\nfi\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "#!/usr/bin/env bash\n# Creates the schedule, or updates its pipeline: Azure ML keeps a copy of the pipeline, of its\n# settings and of the newest version of each data asset at the time of this run.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"frozen"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + "#\n# Usage: scripts/update_schedule.sh\n#\n# PIPELINE_OVERRIDES may contain settings, one per line, as for scripts/run_pipeline.sh.\n# The Azure CLI must be logged in, with a default resource group and workspace.\nset -euo pipefail\ncd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"\n\noverrides=(\"create_job.tags.commit=$(git rev-parse --verify --quiet HEAD || echo unknown)\")\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notebookFiles"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "")
    + "while IFS= read -r line; do\n  line=\"${line%$'\\r'}\"\n  if [[ -n \"$line\" ]]; then\n    overrides+=(\"create_job.$line\")\n  fi\ndone <<<\"${PIPELINE_OVERRIDES:-}\"\n\naz ml schedule create --file schedules/retrain.yml --set \"${overrides[@]}\" --output none\necho \"The schedule runs the pipeline as it is now\"\n";
},"useData":true},
  "src/package/__init__.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "docstring", {"start":{"line":1,"column":2},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "src/package/arguments.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Parsers for argument types that argparse does not have.\"\"\"\n\nimport argparse\nimport ast\nimport json\nfrom datetime import date, datetime\nfrom typing import Any\n\n\ndef boolean(text: str) -> bool:\n    \"\"\"Parses `True` and `False`, as pipelines pass them; for `bool`, every text is true.\"\"\"\n    values = {\"true\": True, \"yes\": True, \"1\": True, \"false\": False, \"no\": False, \"0\": False}\n    try:\n        return values[text.strip().lower()]\n    except KeyError:\n        raise argparse.ArgumentTypeError(f\"{text!r} is neither True nor False\") from None\n\n\ndef json_value(text: str) -> Any:\n    \"\"\"Parses a list, a dictionary or another value in JSON.\"\"\"\n    try:\n        return json.loads(text)\n    except ValueError as error:\n        raise argparse.ArgumentTypeError(f\"{text!r} is not JSON: {error}\") from None\n\n\ndef tuple_value(text: str) -> tuple[Any, ...]:\n    \"\"\"Parses a tuple, written as a JSON list or in Python.\"\"\"\n    try:\n        value = json.loads(text)\n    except ValueError:\n        value = _python_value(text)\n    if not isinstance(value, list | tuple):\n        raise argparse.ArgumentTypeError(f\"{text!r} is not a list of values\")\n    return tuple(value)\n\n\ndef date_value(text: str) -> date:\n    \"\"\"Parses a date such as 2024-01-31.\"\"\"\n    try:\n        return date.fromisoformat(text)\n    except ValueError:\n        raise argparse.ArgumentTypeError(f\"{text!r} is not a date such as 2024-01-31\") from None\n\n\ndef datetime_value(text: str) -> datetime:\n    \"\"\"Parses a date with a time such as 2024-01-31T12:30:00.\"\"\"\n    try:\n        return datetime.fromisoformat(text)\n    except ValueError:\n        raise argparse.ArgumentTypeError(f\"{text!r} is not a time such as 2024-01-31T12:30:00\") from None\n\n\ndef _python_value(text: str) -> Any:\n    try:\n        return ast.literal_eval(text)\n    except (ValueError, SyntaxError):\n        return None\n";
},"useData":true},
  "src/package/array_views.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Stores views of arrays so that they share memory again after loading.\"\"\"\n\nimport sys\nfrom typing import Any\n\n\ndef is_a(module: str, name: str, value: Any) -> bool:\n    \"\"\"Whether the value is of exactly this class, without importing a package that the step does not use.\"\"\"\n    return module in sys.modules and type(value) is getattr(sys.modules[module], name)\n\n\ndef is_array(value: Any) -> bool:\n    \"\"\"Whether the value is a plain array, or a row of a structured array, with no state but its memory.\"\"\"\n    return any(is_a(\"numpy\", name, value) for name in (\"ndarray\", \"matrix\", \"recarray\")) or is_row(value)\n\n\ndef is_row(value: Any) -> bool:\n    \"\"\"Whether the value is a row of a structured array.\"\"\"\n    return is_a(\"numpy\", \"void\", value) or is_a(\"numpy\", \"record\", value)\n\n\ndef reduce_view(view: Any) -> tuple[Any, ...] | None:\n    \"\"\"How to recreate the view from the array that owns its memory; None if it is not such a view.\"\"\"\n    owner = view\n    while is_array(base := base_of(owner)):\n        owner = base\n    if owner is view or not (owner.flags.c_contiguous or owner.flags.f_contiguous):\n        return None\n    if view.dtype != owner.dtype and (view.dtype.hasobject or owner.dtype.hasobject):\n        return None\n    offset = view.__array_interface__[\"data\"][0] - owner.__array_interface__[\"data\"][0]\n    if is_row(view):\n        return _make_row, (owner, offset, view.dtype)\n    place = (owner, offset, view.shape, view.strides, view.dtype, view.flags.writeable)\n    return make_view, place if is_a(\"numpy\", \"ndarray\", view) else (*place, type(view))\n\n\ndef base_of(array: Any) -> Any:\n    \"\"\"The array whose memory an array uses, also through the helper object of `as_strided`.\"\"\"\n    return array.base if is_array(array.base) else getattr(array.base, \"base\", None)\n\n\ndef make_view(\n    owner: Any, offset: int, shape: Any, strides: Any, dtype: Any, writeable: bool, cls: Any = None\n) -> Any:\n    \"\"\"Creates a view of an array's memory.\"\"\"\n    import numpy as np\n\n    flat = owner.reshape(-1, order=\"C\" if owner.flags.c_contiguous else \"F\")\n    if dtype.hasobject:  # NumPy cannot create an array of objects from a buffer\n        view = np.lib.stride_tricks.as_strided(flat[offset // dtype.itemsize :], shape, strides)\n    else:\n        view = np.ndarray(shape, dtype, flat, offset, strides)\n    if not writeable:\n        view.flags.writeable = False\n    return view if cls is None else view.view(cls)\n\n\ndef reduce_masked(array: Any) -> tuple[Any, ...]:\n    \"\"\"How to recreate a masked array over the memory of the array that it masks.\"\"\"\n    return _make_masked, (array._data, array._mask, array._fill_value, array._hardmask, array._sharedmask)\n\n\ndef _make_masked(data: Any, mask: Any, fill_value: Any, hard_mask: bool, shared_mask: bool) -> Any:\n    \"\"\"Creates a masked array that uses the memory of its data and of its mask.\"\"\"\n    import numpy as np\n\n    array = np.ma.MaskedArray(data, mask=mask, copy=False, hard_mask=hard_mask)\n    array._fill_value, array._sharedmask = fill_value, shared_mask\n    return array\n\n\ndef _make_row(owner: Any, offset: int, dtype: Any) -> Any:\n    \"\"\"Creates a row of a structured array that uses the memory of the array.\"\"\"\n    return make_view(owner, offset, (), (), dtype, True)[()]\n";
},"useData":true},
  "src/package/artifacts.py": {"0":function(container,depth0,helpers,partials,data) {
    return "import json\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "import pickle\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "from typing import Any\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "import cloudpickle\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "import numpy as np\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "import pandas as pd\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "\ndef save_table(table: pd.DataFrame, folder: str) -> None:\n    \"\"\"Stores a table as Parquet, or as a pickle if Parquet would not preserve it.\"\"\"\n    file = _file(folder, \"table.parquet\")\n    try:\n        table.to_parquet(file)\n        if _is_same(_read_parquet(file), table):\n            return\n    except (NotImplementedError, TypeError, ValueError):\n        pass  # such as a column of mixed types\n    file.unlink(missing_ok=True)\n    table.to_pickle(file.with_suffix(\".pkl\"))\n\n\ndef load_table(folder: str) -> pd.DataFrame:\n    \"\"\"Loads a table stored by `save_table`.\"\"\"\n    file = Path(folder) / \"table.parquet\"\n    return _read_parquet(file) if file.exists() else pd.read_pickle(file.with_suffix(\".pkl\"))\n\n\ndef _read_parquet(file: Path) -> pd.DataFrame:\n    # in this thread only: a process that ends soon after pyarrow's own threads may be aborted\n    table = pd.read_parquet(file, use_threads=False)\n    for name in table.columns[table.dtypes == object]:\n        # Parquet gives None for missing texts, while pandas reads NaN\n        table[name] = table[name].where(table[name].notna())\n    return table\n\n\ndef _is_same(stored: pd.DataFrame, table: pd.DataFrame) -> bool:\n    if not stored.equals(table) or _axes(stored) != _axes(table) or _orders(stored) != _orders(table):\n        return False\n    texts = table.columns[table.dtypes == object]\n    return all(list(map(type, stored[name])) == list(map(type, table[name])) for name in texts)\n\n\ndef _axes(table: pd.DataFrame) -> list[tuple[type, list, Any]]:\n    return [(type(axis), list(axis.names), getattr(axis, \"freq\", None)) for axis in table.axes]\n\n\ndef _orders(table: pd.DataFrame) -> list[bool]:\n    # a table of an array lies in memory row by row, and sums along it have other last digits\n    numbers = [kind for kind in table.dtypes.unique() if kind.kind in \"fiu\"]\n    parts = [table[table.columns[table.dtypes == kind]] for kind in numbers]\n    return [part.to_numpy().flags.c_contiguous for part in parts]\n";
},"7":function(container,depth0,helpers,partials,data) {
    return "\n\ndef save_column(column: pd.Series, folder: str) -> None:\n    \"\"\"Stores a column with its name and index.\"\"\"\n    save_table(column.to_frame(name=\"\" if column.name is None else column.name), folder)\n\n\ndef load_column(folder: str) -> pd.Series:\n    \"\"\"Loads a column stored by `save_column`.\"\"\"\n    column = load_table(folder).iloc[:, 0]\n    return column.rename(None) if column.name == \"\" else column\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "\n\ndef save_array(array: np.ndarray, folder: str) -> None:\n    \"\"\"Stores an array.\"\"\"\n    if type(array) is not np.ndarray:\n        raise TypeError(f\"expected an array, got {type(array).__name__}\")\n    np.save(_file(folder, \"array.npy\"), array)\n\n\ndef load_array(folder: str) -> np.ndarray:\n    \"\"\"Loads an array stored by `save_array`.\"\"\"\n    return np.load(Path(folder) / \"array.npy\", allow_pickle=True)\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "\n\ndef save_value(value: Any, folder: str) -> None:\n    \"\"\"Stores a number or a text as JSON, or as a pickle if JSON would change its type, such as a NumPy number.\"\"\"\n    file = _file(folder, \"value.json\")\n    if type(value) in (bool, int, float, str, type(None)):\n        file.write_text(json.dumps(value), encoding=\"utf-8\")\n    else:\n        file.with_suffix(\".pkl\").write_bytes(pickle.dumps(value))\n\n\ndef load_value(folder: str) -> Any:\n    \"\"\"Loads a value stored by `save_value`.\"\"\"\n    file = Path(folder) / \"value.json\"\n    return json.loads(file.read_text(encoding=\"utf-8\")) if file.exists() else pickle.loads(file.with_suffix(\".pkl\").read_bytes())\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n\ndef save_object(value: Any, folder: str) -> None:\n    \"\"\"Stores an object as a pickle.\"\"\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ownObject"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":120,"column":4},"end":{"line":125,"column":11}}})) != null ? stack1 : "")
    + "\n\ndef load_object(folder: str) -> Any:\n    \"\"\"Loads an object stored by `save_object`.\"\"\"\n    return "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ownObject"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":130,"column":11},"end":{"line":130,"column":60}}})) != null ? stack1 : "")
    + ".loads((Path(folder) / \"object.pkl\").read_bytes())\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "    # the classes and functions of a script are stored with it\n    _file(folder, \"object.pkl\").write_bytes(cloudpickle.dumps(value))\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "    _file(folder, \"object.pkl\").write_bytes(pickle.dumps(value))\n";
},"13":function(container,depth0,helpers,partials,data) {
    return "cloudpickle";
},"14":function(container,depth0,helpers,partials,data) {
    return "pickle";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"Passes values from one step to the next.\"\"\"\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"value"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pickle"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "")
    + "from pathlib import Path\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"anyHint"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ownObject"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"array"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"table"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"table"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":70,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"column"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":71,"column":0},"end":{"line":83,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"array"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":97,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"value"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":98,"column":0},"end":{"line":114,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"object"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":115,"column":0},"end":{"line":131,"column":7}}})) != null ? stack1 : "")
    + "\n\ndef _file(folder: str, name: str) -> Path:\n    \"\"\"Creates the folder if needed, and returns the path of a file in it.\"\"\"\n    Path(folder).mkdir(parents=True, exist_ok=True)\n    return Path(folder) / name\n";
},"useData":true},
  "src/package/bundles.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\"\"\"Passes values that share objects or memory from one step to the next, so that they still share them there.\"\"\"\n\nfrom collections.abc import Mapping\nfrom pathlib import Path\nfrom typing import Any\n\nfrom "
    + ((stack1 = container.lambda(container.strict(depth0, "package", {"start":{"line":7,"column":7},"end":{"line":7,"column":14}} ), depth0)) != null ? stack1 : "")
    + ".pickling import load_pickle, save_pickle\n\nFILE = \"bundle.pkl\"\n\n\ndef save_bundle(values: Mapping[str, Any], folder: str) -> None:\n    \"\"\"Stores several values together.\"\"\"\n    Path(folder).mkdir(parents=True, exist_ok=True)\n    save_pickle(dict(values), Path(folder) / FILE)\n\n\ndef load_bundle(folder: str, *names: str, rest: dict[str, Any] | None = None) -> tuple[Any, ...]:\n    \"\"\"Loads the named values of a bundle, in the order of the names; `rest` gets all others.\"\"\"\n    values = load_pickle(Path(folder) / FILE)\n    named = tuple(values.pop(name) for name in names)\n    if rest is not None:\n        rest.update(values)\n    return named\n\n\ndef bound_names(namespace: Mapping[str, Any], *names: str) -> dict[str, Any]:\n    \"\"\"Returns the bound names with their values.\"\"\"\n    return {name: namespace[name] for name in names if name in namespace}\n";
},"useData":true},
  "src/package/definitions.py": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "docstring", {"start":{"line":1,"column":2},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "body", {"start":{"line":7,"column":2},"end":{"line":7,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "src/package/figures.py": {"0":function(container,depth0,helpers,partials,data) {
    return "from typing import Any\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "import matplotlib.pyplot as plt\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    \"\"\"Logs every open Matplotlib figure under the name, and closes it.\"\"\"\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"plotly"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "")
    + "    for number in plt.get_fignums():\n        log_figure(plt.figure(number), name)\n\n\ndef log_figure(figure: Any, name: str) -> None:\n    \"\"\"Logs a figure as `figures/<name>_<n>`, where `n` counts the figures of that name, and closes it.\"\"\"\n    counts[name] += 1\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"plotly"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":36,"column":7}}})) != null ? stack1 : "")
    + "    drawn = getattr(figure, \"figure\", figure)\n    mlflow.log_figure(drawn, f\"figures/{name}_{counts[name]}.png\")\n    plt.close(drawn)\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "    from matplotlib import pyplot as plt\n\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "    if type(figure).__module__.startswith(\"plotly.\"):\n        mlflow.log_figure(figure, f\"figures/{name}_{counts[name]}.html\")\n        return\n    from matplotlib import pyplot as plt\n\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "    \"\"\"Logs each open figure as `figures/<name>_<n>.png`, where `n` counts the figures of that name, and closes it.\"\"\"\n    for number in plt.get_fignums():\n        counts[name] += 1\n        mlflow.log_figure(plt.figure(number), f\"figures/{name}_{counts[name]}.png\")\n        plt.close(number)\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"Logs figures to MLflow.\"\"\"\n\nfrom collections import Counter\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"handed"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(depth0,"plotly"),{"name":"unless","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":10,"column":11}}})) != null ? stack1 : "")
    + "import mlflow\n\ncounts: Counter[str] = Counter()\n\n\ndef log_figures(name: str) -> None:\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"handed"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":46,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "src/package/metrics.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Names of metrics for MLflow.\"\"\"\n\nimport re\n\n\ndef safe_metric_name(text: str) -> str:\n    \"\"\"Returns the text with what MLflow refuses in names replaced: only letters, digits and `_-. /` are left.\"\"\"\n    return re.sub(r\"[^\\w\\-. /]\", \"_\", text)\n";
},"useData":true},
  "src/package/models.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Describes models for MLflow, so that it can serve them.\"\"\"\n\nimport warnings\nfrom typing import Any\n\nimport numpy as np\nimport pandas as pd\nfrom mlflow.models import infer_signature\n\nEXAMPLE_ROWS = 5\n\n\ndef describe_model(model: Any, data: Any) -> dict[str, Any]:\n    \"\"\"Returns the signature and the input example for MLflow's `save_model`; nothing if MLflow has no schema for it.\n\n    `data` is what the model was fitted on. A trained model is stored even if the description fails.\n    \"\"\"\n    try:\n        example = first_rows(data)\n        predictions = model.predict(example) if hasattr(model, \"predict\") else None\n        # The whole column is needed for its type and missing values; for an array, its type is enough.\n        inputs = data if isinstance(data, pd.DataFrame) else example\n        with warnings.catch_warnings():\n            # The model was fitted on integers without missing values, so it requires them.\n            warnings.filterwarnings(\"ignore\", message=\".*schema contains integer column\")\n            signature = infer_signature(inputs, predictions)\n    except Exception as error:\n        print(f\"The model is stored without a signature: {error}\")\n        return {}\n    return {\"signature\": signature, \"input_example\": example}\n\n\ndef first_rows(data: Any) -> Any:\n    \"\"\"Returns the first rows as a frame or an array, as in a request.\"\"\"\n    if hasattr(data, \"tocsr\"):\n        return data.tocsr()[:EXAMPLE_ROWS].toarray()\n    rows = data[:EXAMPLE_ROWS]\n    return rows if isinstance(rows, pd.DataFrame) else np.asarray(rows)\n";
},"useData":true},
  "src/package/networks.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Describes networks for MLflow, so that it can serve them.\"\"\"\n\nfrom collections.abc import Iterable\nfrom typing import Any\n\nimport torch\nfrom mlflow.models import infer_signature\n\nEXAMPLE_ROWS = 5\n\n\ndef describe_network(network: torch.nn.Module, batches: Iterable[Any]) -> dict[str, Any]:\n    \"\"\"Returns the signature and the input example for MLflow's `save_model`; nothing if MLflow cannot describe them.\n\n    `batches` is what the network was fitted on. A trained network is stored even if the description fails.\n    \"\"\"\n    modes = [(module, module.training) for module in network.modules()]\n    try:\n        batch = next(iter(batches))\n        inputs = (batch[0] if isinstance(batch, list | tuple) else batch)[:EXAMPLE_ROWS]\n        with torch.no_grad():\n            outputs = network.eval()(inputs.to(next(network.parameters()).device))\n        example = inputs.cpu().numpy()\n        return {\"signature\": infer_signature(example, outputs.cpu().numpy()), \"input_example\": example}\n    except Exception as error:\n        print(f\"The network is stored without a signature: {error}\")\n        return {}\n    finally:\n        for module, mode in modes:\n            module.training = mode\n";
},"useData":true},
  "src/package/pickling.py": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "from "
    + ((stack1 = container.lambda(container.strict(depth0, "package", {"start":{"line":18,"column":7},"end":{"line":18,"column":14}} ), depth0)) != null ? stack1 : "")
    + ".tensors import Memories\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "        self.memories = Memories()\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "        if reduced := self.memories.reduce(obj):\n            return reduced\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"Pickles values that share objects and memory, so that they still do after loading.\"\"\"\n\nimport copyreg\nimport functools\nimport gc\nimport pickle\nimport sys\nimport types\nimport weakref\nfrom collections import OrderedDict\nfrom pathlib import Path\nfrom typing import Any\n\nimport cloudpickle\n\nfrom "
    + ((stack1 = container.lambda(container.strict(depth0, "package", {"start":{"line":16,"column":7},"end":{"line":16,"column":14}} ), depth0)) != null ? stack1 : "")
    + ".array_views import is_a, is_array, is_row, reduce_masked, reduce_view\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tensors"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + "\nDICT_VIEWS = tuple(type(getattr(mapping, name)()) for mapping in ({}, OrderedDict()) for name in (\"keys\", \"values\", \"items\"))\n\n\ndef save_pickle(values: dict[str, Any], path: Path) -> None:\n    \"\"\"Stores values by name, so that they still share objects and memory after loading.\"\"\"\n    try:\n        with path.open(\"wb\") as file:\n            pickler = _Pickler(file, values)\n            pickler.dump(values)\n            pickler.dump(pickler.links())\n    except Exception as error:\n        path.unlink()\n        names = [name for name in values if not _can_be_pickled(values[name])] or list(values)\n        kinds = \", \".join(f\"`{name}` ({type(values[name]).__name__})\" for name in names)\n        raise TypeError(f\"cannot store {kinds}: {error}; create it in the step that uses it\") from error\n\n\ndef load_pickle(path: Path) -> dict[str, Any]:\n    \"\"\"Loads values stored by `save_pickle`.\"\"\"\n    with path.open(\"rb\") as file:\n        unpickler = pickle.Unpickler(file)\n        values = unpickler.load()\n        for link in unpickler.load():\n            _restore_link(*link)\n        return values\n\n\ndef _can_be_pickled(value: Any) -> bool:\n    try:\n        cloudpickle.dumps(value)\n    except Exception:\n        return False\n    return True\n\n\nclass _Pickler(cloudpickle.Pickler):\n    \"\"\"Pickles views of arrays, frames and their columns so that they still share memory after loading.\"\"\"\n\n    def __init__(self, file: Any, values: dict[str, Any]) -> None:\n        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)\n        self.values = values\n        self.dicts = {id(value): name for name, value in values.items() if type(value) is dict}\n        self.owners: dict[str, Any] = {}\n        self.tables: dict[int, Any] = {}\n        self.cells: dict[int, types.CellType] = {}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tensors"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":66,"column":0},"end":{"line":68,"column":7}}})) != null ? stack1 : "")
    + "\n    def reducer_override(self, obj: Any) -> Any:\n        if generator := _global_generator(obj):\n            return getattr, generator\n        if self.dicts and (name := self.dicts.get(id(getattr(obj, \"__dict__\", None)))):\n            self.owners[name] = obj\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"tensors"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":75,"column":0},"end":{"line":78,"column":7}}})) != null ? stack1 : "")
    + "        if isinstance(obj, types.FunctionType) and obj.__closure__:\n            return self._share_cells(obj, super().reducer_override(obj))\n        if is_array(obj) and obj.size > 0:\n            # An array that owns its memory must own it after loading too: views refer to it as their base.\n            if obj.base is None and not obj.flags.writeable and not is_row(obj):\n                return _make_read_only, (obj.copy(order=\"K\"),)\n            return reduce_view(obj) or (obj.__reduce__() if obj.base is None else super().reducer_override(obj))\n        if is_a(\"numpy.ma\", \"MaskedArray\", obj):\n            return reduce_masked(obj)\n        if is_a(\"pandas\", \"DataFrame\", obj) or is_a(\"pandas\", \"Series\", obj):\n            self.tables[id(obj)] = obj\n        elif is_a(\"functools\", \"_lru_cache_wrapper\", obj) and not _is_importable(obj):\n            return _make_cached, (obj.__wrapped__, obj.cache_parameters())\n        elif type(obj) is functools.cached_property:  # until Python 3.11 it has a lock\n            return functools.cached_property, (obj.func,), {\"attrname\": obj.attrname}\n        elif isinstance(obj, DICT_VIEWS):\n            return _make_dict_view, (gc.get_referents(obj)[0], type(obj).__name__.rpartition(\"_\")[2])\n        elif \"pandas._libs.internals\" in sys.modules and (reduced := _reduce_block(obj)):\n            return reduced\n        return _reduce_instance(obj) or super().reducer_override(obj)\n\n    def _share_cells(self, function: Any, reduced: Any) -> Any:\n        \"\"\"Keeps closures that share a variable sharing it after loading: cloudpickle gives each its own.\"\"\"\n        if reduced is NotImplemented:\n            return reduced\n        make, (*others, closure), *rest = reduced\n        pairs = zip(function.__closure__, closure, strict=True)\n        cells = tuple(self.cells.setdefault(id(cell), empty) for cell, empty in pairs)\n        return make, (*others, cells), *rest\n\n    def links(self) -> list[tuple[str, Any, Any, Any]]:\n        \"\"\"How the pickled frames and columns refer to each other, and objects to `vars(obj)`, which pickles omit.\"\"\"\n        links = [(\"vars\", self.values, name, owner) for name, owner in self.owners.items()]\n        for table in self.tables.values():\n            name, reference = getattr(table, \"_cacher\", None) or (None, None)\n            frame = None if reference is None else reference()\n            if id(frame) in self.tables:\n                links.append((\"_cacher\", table, name, frame))\n            for name, column in (getattr(table, \"_item_cache\", None) or {}).items():\n                if id(column) in self.tables:\n                    links.append((\"_item_cache\", table, name, column))\n        return links\n\n\ndef _make_read_only(array: Any) -> Any:\n    \"\"\"Makes an array one that may not be written to.\"\"\"\n    array.flags.writeable = False\n    return array\n\n\ndef _make_dict_view(mapping: Any, method: str) -> Any:\n    \"\"\"Creates a view of the keys, values or items of a dict.\"\"\"\n    return getattr(mapping, method)()\n\n\ndef _reduce_instance(obj: Any) -> tuple[Any, ...] | None:\n    \"\"\"How to recreate an object with its own attribute lookup, which unpickling calls too early.\"\"\"\n    cls = type(obj)\n    if isinstance(obj, dict) and getattr(obj, \"__dict__\", None) is obj:\n        return copyreg.__newobj__, (cls,), True, None, iter(dict.items(obj)), _set_own_attributes\n    if isinstance(obj, BaseException) and cls.__reduce__ is BaseException.__reduce__:\n        return copyreg.__newobj__, (cls, *obj.args), obj.__dict__ or None  # its own constructor takes other arguments\n    finds = isinstance(getattr(cls, \"__getattr__\", None), types.FunctionType) and not isinstance(obj, type)\n    plain = cls.__reduce_ex__ is object.__reduce_ex__ and cls.__reduce__ is object.__reduce__\n    if not finds or not plain or hasattr(cls, \"__setstate__\"):\n        return None\n    make, arguments, state, items, pairs = (*obj.__reduce_ex__(pickle.HIGHEST_PROTOCOL), None, None, None)[:5]\n    return make, arguments, state, items, pairs, _set_attributes\n\n\ndef _set_own_attributes(obj: Any, _: Any) -> None:\n    \"\"\"Makes a dict the attributes of itself.\"\"\"\n    object.__setattr__(obj, \"__dict__\", obj)\n\n\ndef _set_attributes(obj: Any, state: Any) -> None:\n    attributes, slots = state if isinstance(state, tuple) else (state, None)\n    if attributes:\n        object.__getattribute__(obj, \"__dict__\").update(attributes)\n    for name, value in (slots or {}).items():\n        object.__setattr__(obj, name, value)\n\n\ndef _is_importable(function: Any) -> bool:\n    return function.__module__ != \"__main__\" and \"<locals>\" not in function.__qualname__\n\n\ndef _make_cached(function: Any, parameters: dict[str, Any]) -> Any:\n    \"\"\"Recreates a cached function; its cache starts empty.\"\"\"\n    return functools.lru_cache(**parameters)(function)\n\n\ndef _restore_link(kind: str, table: Any, name: Any, other: Any) -> None:\n    if kind == \"vars\":\n        table[name] = vars(other)\n    elif kind == \"_cacher\":  # before version 3, pandas passes changes of a column on to the frame that it was taken from\n        object.__setattr__(table, \"_cacher\", (name, weakref.ref(other)))\n    else:\n        table._item_cache[name] = other\n\n\ndef _reduce_block(obj: Any) -> tuple[Any, ...] | None:\n    \"\"\"How to recreate a part of a frame; with copy-on-write, it tracks the other users of its memory.\"\"\"\n    internals = sys.modules[\"pandas._libs.internals\"]\n    references = getattr(internals, \"BlockValuesRefs\", None)\n    if references is None:\n        return None\n    if type(obj) is references:\n        return references, ()\n    if is_a(\"pandas.core.internals.managers\", \"SingleBlockManager\", obj):\n        return type(obj), (obj.blocks[0], obj.axes[0])\n    if isinstance(obj, internals.Block):\n        return _make_block, (*obj.__reduce__()[:2], obj.refs)\n    if isinstance(obj, sys.modules[\"pandas\"].Index) and obj.__dict__.get(\"_references\") is not None:\n        return (*obj.__reduce__()[:2], obj._references, None, None, _set_references)\n    return None\n\n\ndef _make_block(make: Any, arguments: tuple[Any, ...], references: Any) -> Any:\n    \"\"\"Creates a part of a frame that shares its memory with those that have the same references.\"\"\"\n    block = make(*arguments)\n    block.refs = references\n    references.add_reference(block)\n    return block\n\n\ndef _set_references(index: Any, references: Any) -> None:\n    index._references = references\n    references.add_index_reference(index)\n\n\ndef _global_generator(obj: Any) -> tuple[Any, str] | None:\n    \"\"\"The module and the name of a generator that the whole process shares; an object with it draws from that one.\"\"\"\n    for module, name in ((\"random\", \"_inst\"), (\"numpy.random.mtrand\", \"_rand\"), (\"torch\", \"default_generator\")):\n        if obj is not None and obj is getattr(sys.modules.get(module), name, None):\n            return sys.modules[module], name\n    return None\n";
},"useData":true},
  "src/package/random_state.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Passes the state of random generators from one step to the next, so that draws continue where they stopped.\"\"\"\n\nimport pickle\nimport random\nfrom collections.abc import Callable, Sequence\nfrom pathlib import Path\nfrom typing import Any\n\nFILE = \"random_state.pkl\"\n\n\ndef save_random_state(folder: str | Path, generators: Sequence[str]) -> None:\n    \"\"\"Stores the state of the named generators in a folder.\"\"\"\n    Path(folder).mkdir(parents=True, exist_ok=True)\n    states = {name: GENERATORS[name][0]() for name in generators}\n    (Path(folder) / FILE).write_bytes(pickle.dumps(states))\n\n\ndef restore_random_state(folder: str | Path) -> None:\n    \"\"\"Restores the state of the generators stored by `save_random_state`.\"\"\"\n    states = pickle.loads((Path(folder) / FILE).read_bytes())\n    for name, state in states.items():\n        GENERATORS[name][1](state)\n\n\ndef _get_numpy() -> Any:\n    import numpy as np\n\n    return np.random.get_state()\n\n\ndef _set_numpy(state: Any) -> None:\n    import numpy as np\n\n    np.random.set_state(state)\n\n\ndef _get_torch() -> Any:\n    import torch\n\n    return torch.get_rng_state().numpy(), [state.cpu().numpy() for state in torch.cuda.get_rng_state_all()]\n\n\ndef _set_torch(state: Any) -> None:\n    import torch\n\n    torch.set_rng_state(torch.from_numpy(state[0]))\n    devices = min(len(state[1]), torch.cuda.device_count())\n    torch.cuda.set_rng_state_all([torch.from_numpy(device) for device in state[1][:devices]])\n\n\ndef _get_tensorflow() -> Any:\n    import tensorflow as tf\n    from tensorflow.python.eager import context\n\n    eager = context.context()\n    generator = tf.random.get_global_generator()\n    return eager._seed, eager._rng.getstate(), generator.state.numpy(), int(generator.algorithm)\n\n\ndef _set_tensorflow(state: Any) -> None:\n    import tensorflow as tf\n    from tensorflow.python.eager import context\n\n    seed, draws, numbers, algorithm = state\n    tf.random.set_seed(seed)\n    context.context()._rng.setstate(draws)\n    tf.random.set_global_generator(tf.random.Generator.from_state(numbers, algorithm))\n\n\nGENERATORS: dict[str, tuple[Callable[[], Any], Callable[[Any], None]]] = {\n    \"random\": (random.getstate, random.setstate),\n    \"numpy.random\": (_get_numpy, _set_numpy),\n    \"torch\": (_get_torch, _set_torch),\n    \"tensorflow\": (_get_tensorflow, _set_tensorflow),\n}\n";
},"useData":true},
  "src/package/settings.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "\"\"\"Passes settings of the process from one step to the next, if the code that makes them cannot simply be repeated.\"\"\"\n\nimport os\nimport warnings\nfrom collections.abc import Callable, Sequence\nfrom pathlib import Path\nfrom typing import Any\n\nimport cloudpickle\n\nFILE = \"settings.pkl\"\nSTARTED_WITH = dict(os.environ)\n\n\ndef save_settings(folder: str | Path, modules: Sequence[str]) -> None:\n    \"\"\"Stores the settings of the named modules in a folder.\"\"\"\n    Path(folder).mkdir(parents=True, exist_ok=True)\n    settings = {name: SETTINGS[name][0]() for name in modules}\n    (Path(folder) / FILE).write_bytes(cloudpickle.dumps(settings))\n\n\ndef restore_settings(folder: str | Path) -> None:\n    \"\"\"Restores the settings stored by `save_settings`.\"\"\"\n    settings = cloudpickle.loads((Path(folder) / FILE).read_bytes())\n    for name, values in settings.items():\n        SETTINGS[name][1](values)\n\n\ndef _get_environment() -> tuple[dict[str, str], list[str]]:\n    changed = {name: value for name, value in os.environ.items() if STARTED_WITH.get(name) != value}\n    return changed, [name for name in STARTED_WITH if name not in os.environ]\n\n\ndef _set_environment(values: tuple[dict[str, str], list[str]]) -> None:\n    changed, removed = values\n    os.environ.update(changed)\n    for name in removed:\n        os.environ.pop(name, None)\n\n\ndef _get_numpy() -> tuple[Any, ...]:\n    import numpy as np\n\n    return np.get_printoptions(), np.geterr()\n\n\ndef _set_numpy(values: tuple[Any, ...]) -> None:\n    import numpy as np\n\n    printing, errors = values\n    np.set_printoptions(**printing)\n    np.seterr(**errors)\n\n\ndef _get_pandas() -> dict[str, Any]:\n    import pandas as pd\n\n    def values_below(options: Any, prefix: str) -> dict[str, Any]:\n        values: dict[str, Any] = {}\n        for name in dir(options):\n            value = getattr(options, name)\n            if isinstance(value, type(pd.options)):\n                values |= values_below(value, f\"{prefix}{name}.\")\n            else:\n                values[prefix + name] = value\n        return values\n\n    with warnings.catch_warnings():\n        warnings.simplefilter(\"ignore\")\n        return values_below(pd.options, \"\")\n\n\ndef _set_pandas(values: dict[str, Any]) -> None:\n    import pandas as pd\n\n    with warnings.catch_warnings():\n        warnings.simplefilter(\"ignore\")\n        for name, value in values.items():\n            if pd.get_option(name) != value:\n                pd.set_option(name, value)\n\n\ndef _get_matplotlib() -> dict[str, Any]:\n    import matplotlib as mpl\n\n    return {name: mpl.rcParams[name] for name in mpl.rcParams if not name.startswith(\"backend\")}\n\n\ndef _set_matplotlib(values: dict[str, Any]) -> None:\n    import matplotlib as mpl\n\n    with warnings.catch_warnings():\n        warnings.simplefilter(\"ignore\")\n        mpl.rcParams.update(values)\n\n\ndef _get_warnings() -> list[Any]:\n    return list(warnings.filters)\n\n\ndef _set_warnings(filters: list[Any]) -> None:\n    warnings.resetwarnings()\n    warnings.filters.extend(filters)\n\n\nSETTINGS: dict[str, tuple[Callable[[], Any], Callable[[Any], None]]] = {\n    \"matplotlib\": (_get_matplotlib, _set_matplotlib),\n    \"numpy\": (_get_numpy, _set_numpy),\n    \"os\": (_get_environment, _set_environment),\n    \"pandas\": (_get_pandas, _set_pandas),\n    \"warnings\": (_get_warnings, _set_warnings),\n}\n";
},"useData":true},
  "src/package/tensors.py": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\"\"\"Stores PyTorch tensors with the memory that they share, and Keras models with their random generators.\"\"\"\n\nimport sys\nfrom typing import Any\n\nfrom "
    + ((stack1 = container.lambda(container.strict(depth0, "package", {"start":{"line":6,"column":7},"end":{"line":6,"column":14}} ), depth0)) != null ? stack1 : "")
    + ".array_views import base_of, is_a, make_view\n\n\nclass Memories:\n    \"\"\"The memory that tensors and arrays share, by its address.\"\"\"\n\n    def __init__(self) -> None:\n        self.known: dict[int, Any] = {}\n\n    def reduce(self, obj: Any) -> tuple[Any, ...] | None:\n        \"\"\"How to recreate a model, a tensor, or an array that shares memory with a tensor; None for anything else.\"\"\"\n        if \"keras\" in sys.modules and isinstance(obj, sys.modules[\"keras\"].Model):\n            return *obj.__reduce__(), [seed.state.numpy() for seed in _seeds_of(obj)], None, None, _set_seeds\n        return self._reduce_tensor(obj) if \"torch\" in sys.modules else None\n\n    def _reduce_tensor(self, obj: Any) -> tuple[Any, ...] | None:\n        if is_a(\"numpy\", \"ndarray\", obj) and obj.size > 0:\n            memory = self.known.get(address := obj.__array_interface__[\"data\"][0])\n            if memory is not obj and _is_tensor(root := _root_of(obj)):\n                return _reduce_array_of(self._memory_of(root), obj)\n            is_owner = not is_a(\"numpy\", \"ndarray\", base_of(obj))\n            if memory is None and is_owner:\n                memory = self.known[address] = obj\n            alike = memory is not None and memory is not obj and is_owner and memory.nbytes == obj.nbytes\n            return _reduce_array_of(memory, obj) if alike else None\n        if not _is_tensor(obj) or obj._backward_hooks:\n            return None\n        graph = None if obj.is_leaf else type(obj.grad_fn).__name__\n        place = (self._memory_of(obj), obj.dtype, obj.storage_offset(), tuple(obj.shape), obj.stride())\n        attributes = {**vars(obj), **({\"grad\": obj.grad} if obj.is_leaf and obj.grad is not None else {})}\n        return _make_tensor, (*place, type(obj), obj.requires_grad, graph), attributes, None, None, _set_tensor_attributes\n\n    def _memory_of(self, tensor: Any) -> Any:\n        \"\"\"The memory of a tensor, as an array; the same one for all tensors that share it.\"\"\"\n        storage = tensor.untyped_storage()\n        memory = self.known.get(storage.data_ptr())\n        if memory is None or memory.nbytes != storage.nbytes():\n            torch = sys.modules[\"torch\"]\n            memory = self.known[storage.data_ptr()] = torch.empty(0, dtype=torch.uint8).set_(storage).numpy()\n        return memory\n\n\ndef _is_tensor(value: Any) -> bool:\n    \"\"\"Whether the value is a plain tensor of PyTorch, in the memory of the CPU.\"\"\"\n    torch = sys.modules.get(\"torch\")\n    if torch is None or type(value) not in (torch.Tensor, torch.nn.Parameter) or value.numel() == 0:\n        return False\n    plain = value.layout == torch.strided and not (value.is_quantized or value.is_conj() or value.is_neg())\n    return plain and value.device.type == \"cpu\"\n\n\ndef _root_of(array: Any) -> Any:\n    \"\"\"The owner of the memory of an array.\"\"\"\n    while is_a(\"numpy\", \"ndarray\", base := base_of(array)):\n        array = base\n    return array if array.base is None else array.base\n\n\ndef _reduce_array_of(memory: Any, array: Any) -> tuple[Any, ...]:\n    \"\"\"How to recreate an array that is a view of some memory.\"\"\"\n    offset = array.__array_interface__[\"data\"][0] - memory.__array_interface__[\"data\"][0]\n    return make_view, (memory, offset, array.shape, array.strides, array.dtype, array.flags.writeable)\n\n\ndef _make_tensor(\n    memory: Any, dtype: Any, offset: int, shape: Any, strides: Any, cls: Any, requires_grad: bool, graph: str | None\n) -> Any:\n    \"\"\"Creates a tensor from some memory. Its graph is not stored: calling backward through it is an error.\"\"\"\n    import torch\n\n    def make() -> Any:\n        return torch.empty(0, dtype=dtype).set_(torch.from_numpy(memory).untyped_storage(), offset, shape, strides)\n\n    if graph is None:\n        return cls(make(), requires_grad) if cls is torch.nn.Parameter else make().requires_grad_(requires_grad)\n\n    def backward(context: Any, gradient: Any) -> Any:\n        raise RuntimeError(\"this tensor was computed in an earlier step; call backward() in the step that computes it\")\n\n    body = {\"forward\": staticmethod(lambda context, anchor: make()), \"backward\": staticmethod(backward)}\n    function: Any = type(\"Computed\", (torch.autograd.Function,), body)\n    function._backward_cls.__name__ = graph  # as it is printed\n    return function.apply(torch.empty(0, requires_grad=True))\n\n\ndef _set_tensor_attributes(tensor: Any, attributes: dict[str, Any]) -> None:\n    for name, value in attributes.items():\n        setattr(tensor, name, value)\n\n\ndef _seeds_of(model: Any) -> list[Any]:\n    \"\"\"The random generators of a Keras model's layers; its files omit their states.\"\"\"\n    return [seed for layer in model._flatten_layers() for seed in getattr(layer, \"_seed_generators\", ())]\n\n\ndef _set_seeds(model: Any, states: list[Any]) -> None:\n    for seed, state in zip(_seeds_of(model), states, strict=True):\n        seed.state.assign(state)\n";
},"useData":true},
  "src/step/.amlignore": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "# Not part of the step's snapshot: changes here do not make Azure ML rerun the step.\n__pycache__/\n*.pyc\n.ipynb_checkpoints/\n.pytest_cache/\n.ruff_cache/\nmlruns/\noutputs/\n";
},"useData":true},
  "src/step/step.py": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n\n"
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n\n"
    + ((stack1 = alias2(alias1(depth0, "head", {"start":{"line":24,"column":2},"end":{"line":24,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"docstring"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":27,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = alias2(alias1(depth0, "body", {"start":{"line":28,"column":2},"end":{"line":28,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    "
    + ((stack1 = container.lambda(container.strict(depth0, "docstring", {"start":{"line":26,"column":6},"end":{"line":26,"column":15}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    parser.add_argument("
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + ")\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "args", {"start":{"line":43,"column":22},"end":{"line":43,"column":26}} ), depth0)) != null ? stack1 : "")
    + " = ";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "docstring", {"start":{"line":1,"column":2},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"constants"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "prelude", {"start":{"line":11,"column":2},"end":{"line":11,"column":9}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"definitions"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"state"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"units"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "")
    + "\n\ndef "
    + ((stack1 = alias2(alias1(depth0, "parseArgs", {"start":{"line":32,"column":6},"end":{"line":32,"column":15}} ), depth0)) != null ? stack1 : "")
    + "(argv: "
    + ((stack1 = alias2(alias1(depth0, "argvType", {"start":{"line":32,"column":26},"end":{"line":32,"column":34}} ), depth0)) != null ? stack1 : "")
    + " = None) -> "
    + ((stack1 = alias2(alias1(depth0, "argsType", {"start":{"line":32,"column":50},"end":{"line":32,"column":58}} ), depth0)) != null ? stack1 : "")
    + ":\n    \"\"\"Reads the arguments of the step.\"\"\"\n    parser = "
    + ((stack1 = alias2(alias1(depth0, "argparse", {"start":{"line":34,"column":15},"end":{"line":34,"column":23}} ), depth0)) != null ? stack1 : "")
    + ".ArgumentParser(description="
    + ((stack1 = alias2(alias1(depth0, "description", {"start":{"line":34,"column":55},"end":{"line":34,"column":66}} ), depth0)) != null ? stack1 : "")
    + ", allow_abbrev=False)\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"arguments"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":37,"column":9}}})) != null ? stack1 : "")
    + "    return parser.parse_args(argv)\n\n\ndef "
    + ((stack1 = alias2(alias1(depth0, "main", {"start":{"line":41,"column":6},"end":{"line":41,"column":10}} ), depth0)) != null ? stack1 : "")
    + "(argv: "
    + ((stack1 = alias2(alias1(depth0, "argvType", {"start":{"line":41,"column":21},"end":{"line":41,"column":29}} ), depth0)) != null ? stack1 : "")
    + " = None) -> None:\n    \"\"\"Runs the step.\"\"\"\n    "
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"usesArgs"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":4},"end":{"line":43,"column":38}}})) != null ? stack1 : "")
    + ((stack1 = alias2(alias1(depth0, "parseArgs", {"start":{"line":43,"column":40},"end":{"line":43,"column":49}} ), depth0)) != null ? stack1 : "")
    + "(argv)\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"mainLines"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":46,"column":9}}})) != null ? stack1 : "")
    + "\n\nif __name__ == \"__main__\":\n    "
    + ((stack1 = alias2(alias1(depth0, "main", {"start":{"line":50,"column":6},"end":{"line":50,"column":10}} ), depth0)) != null ? stack1 : "")
    + "()\n";
},"useData":true},
  "tests/conftest.py": {"0":function(container,depth0,helpers,partials,data) {
    return ", made up. Real rows test more: put them here";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n@pytest.fixture(scope=\"session\")\ndef "
    + ((stack1 = alias2(alias1(depth0, "fixture", {"start":{"line":10,"column":6},"end":{"line":10,"column":13}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "arguments", {"start":{"line":10,"column":18},"end":{"line":10,"column":27}} ), depth0)) != null ? stack1 : "")
    + ") -> str:\n    "
    + ((stack1 = alias2(alias1(depth0, "docstring", {"start":{"line":11,"column":6},"end":{"line":11,"column":15}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\n@pytest.fixture(scope=\"session\")\ndef "
    + ((stack1 = alias2(alias1(depth0, "fixture", {"start":{"line":20,"column":6},"end":{"line":20,"column":13}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "arguments", {"start":{"line":20,"column":18},"end":{"line":20,"column":27}} ), depth0)) != null ? stack1 : "")
    + ") -> Path:\n    \"\"\"The outputs of step `"
    + ((stack1 = alias2(alias1(depth0, "step", {"start":{"line":21,"column":30},"end":{"line":21,"column":34}} ), depth0)) != null ? stack1 : "")
    + "` for the small data.\"\"\"\n    folder = tmp_path_factory.mktemp("
    + ((stack1 = alias2(alias1(depth0, "literalStep", {"start":{"line":22,"column":39},"end":{"line":22,"column":50}} ), depth0)) != null ? stack1 : "")
    + ")\n    "
    + ((stack1 = alias2(alias1(depth0, "step", {"start":{"line":23,"column":6},"end":{"line":23,"column":10}} ), depth0)) != null ? stack1 : "")
    + "."
    + ((stack1 = alias2(alias1(depth0, "main", {"start":{"line":23,"column":15},"end":{"line":23,"column":19}} ), depth0)) != null ? stack1 : "")
    + "(["
    + ((stack1 = alias2(alias1(depth0, "argv", {"start":{"line":23,"column":25},"end":{"line":23,"column":29}} ), depth0)) != null ? stack1 : "")
    + "])\n    mlflow.end_run()\n    return folder\n\n";
},"5":function(container,depth0,helpers,partials,data) {
    return "        # MLflow 3 refuses folders otherwise; a database for each test would be slow.\n        patch.setenv(\"MLFLOW_ALLOW_FILE_STORE\", \"true\")\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "        matplotlib.use(\"Agg\")\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n@pytest.fixture(scope=\"session\", autouse=True)\ndef nltk_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:\n    \"\"\"Gives NLTK small files in place of the data that it downloads.\"\"\"\n    folder = tmp_path_factory.mktemp(\"nltk_data\")\n    files = {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"words"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":0},"end":{"line":54,"column":9}}})) != null ? stack1 : "")
    + "    }\n    for name, text in files.items():\n        path = folder / name\n        path.parent.mkdir(parents=True, exist_ok=True)\n        path.write_text(text, encoding=\"utf-8\")\n    with pytest.MonkeyPatch.context() as patch:\n        patch.setenv(\"NLTK_DATA\", str(folder))\n        patch.setattr(nltk.data, \"path\", [str(folder)])\n        patch.setattr(nltk, \"download\", lambda *args, **kwargs: True)\n        yield\n\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "        "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\n@pytest.fixture(scope=\"session\", autouse=True)\ndef short_searches() -> Iterator[None]:\n    \"\"\"Limits each grid search to "
    + ((stack1 = alias2(alias1(depth0, "candidatesInWords", {"start":{"line":71,"column":36},"end":{"line":71,"column":53}} ), depth0)) != null ? stack1 : "")
    + " candidates, so that the tests are fast.\"\"\"\n    candidates = ParameterGrid.__iter__\n    with pytest.MonkeyPatch.context() as patch:\n        patch.setattr(ParameterGrid, \"__iter__\", lambda grid: islice(candidates(grid), "
    + ((stack1 = alias2(alias1(depth0, "candidates", {"start":{"line":74,"column":89},"end":{"line":74,"column":99}} ), depth0)) != null ? stack1 : "")
    + "))\n        yield\n\n";
},"10":function(container,depth0,helpers,partials,data) {
    return "    yield\n    mlflow.end_run()\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "    with mlflow.start_run():\n        yield\n";
},"12":function(container,depth0,helpers,partials,data) {
    return "\n\n@pytest.fixture\ndef figure_texts(monkeypatch: pytest.MonkeyPatch) -> set[str]:\n    \"\"\"Collects titles and labels of the logged plots that show something.\"\"\"\n    texts: set[str] = set()\n\n    def collect(figure: Any, path: str) -> None:\n        for axes in getattr(figure, \"axes\", []):\n            if axes.has_data():\n                texts.update([axes.get_title(), axes.get_xlabel(), axes.get_ylabel()])\n\n    monkeypatch.setattr(mlflow, \"log_figure\", collect)\n    return texts\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"Small data for the tests"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasMadeUp"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":27},"end":{"line":1,"column":96}}})) != null ? stack1 : "")
    + ".\"\"\"\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"data"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"outputs"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "")
    + "\n@pytest.fixture(scope=\"session\", autouse=True)\ndef tracking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:\n    \"\"\"Makes MLflow write to a temporary folder, and figures appear on no screen.\"\"\"\n    with pytest.MonkeyPatch.context() as patch:\n        patch.setenv(\"MPLBACKEND\", \"Agg\")\n        patch.setenv(\"MLFLOW_TRACKING_URI\", (tmp_path_factory.mktemp(\"tracking\") / \"mlruns\").as_uri())\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasMlflow3"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "")
    + "        patch.chdir(tmp_path_factory.mktemp(\"working\"))\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasFigures"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + "        yield\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"words"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":45,"column":0},"end":{"line":66,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"candidates"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":67,"column":0},"end":{"line":77,"column":7}}})) != null ? stack1 : "")
    + "\n@pytest.fixture(autouse=True)\ndef run() -> Iterator[None]:\n    \"\"\"Gives each test its own run to log to.\"\"\"\n    mlflow.end_run()\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"startsRuns"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":83,"column":0},"end":{"line":89,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"asksFigures"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":90,"column":0},"end":{"line":105,"column":7}}})) != null ? stack1 : "");
},"useData":true},
  "tests/test_pipeline.py": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n@pytest.mark.parametrize(\"sample\", ["
    + ((stack1 = container.lambda(container.strict(depth0, "samples", {"start":{"line":14,"column":38},"end":{"line":14,"column":45}} ), depth0)) != null ? stack1 : "")
    + "])\ndef test_there_is_a_sample(sample: str) -> None:\n    assert (ROOT / sample).exists(), f\"cannot make up these data: put a small sample of them at {sample}\"\n\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    made |= { "
    + ((stack1 = container.lambda(container.strict(depth0, "given", {"start":{"line":58,"column":16},"end":{"line":58,"column":21}} ), depth0)) != null ? stack1 : "")
    + " }\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"Tests of the pipeline: Azure ML accepts its files, they agree with the scripts, and the steps run one after the other.\"\"\"\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "")
    + "\nROOT = Path(__file__).parent.parent\nPIPELINE = yaml.safe_load((ROOT / \"pipeline-job.yml\").read_text(encoding=\"utf-8\"))\nSCRIPTS = { "
    + ((stack1 = alias3(alias2(depth0, "scripts", {"start":{"line":9,"column":14},"end":{"line":9,"column":21}} ), depth0)) != null ? stack1 : "")
    + " }\nARGUMENT = re.compile(r\"--(\\w+)[ =]['\\\"]?\\$\\{\\{(\\w+)\\.(\\w+)\\}\\}\")\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasSamples"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + "\ndef component_of(step: str) -> CommandComponent:\n    path = PIPELINE[\"jobs\"][step][\"component\"]\n    return load_component(ROOT / (f\"components/{step}.yml\" if path.startswith(\"azureml:\") else path))\n\n\ndef test_the_pipeline_loads() -> None:\n    assert list(load_job(ROOT / \"pipeline-job.yml\").jobs) == list(SCRIPTS)\n\n\n@pytest.mark.parametrize(\"step\", SCRIPTS)\ndef test_the_command_agrees_with_the_script(step: str) -> None:\n    component = component_of(step)\n    bound = [(\"inputs\", name) for name in component.inputs] + [(\"outputs\", name) for name in component.outputs]\n    assert sorted(ARGUMENT.findall(component.command)) == sorted((name, kind, name) for kind, name in bound)\n\n    defaults = {name: value.default for name, value in component.inputs.items() if value.default is not None}\n    required = [name for name, value in component.inputs.items() if name not in defaults and not value.optional]\n    argv = [f\"--{name}=folder\" for name in [*required, *component.outputs]]\n    args = SCRIPTS[step](argv)\n    assert args == SCRIPTS[step](argv + [f\"--{name}={value}\" for name, value in defaults.items()])\n    for left_out in argv:\n        with pytest.raises(SystemExit):\n            SCRIPTS[step]([argument for argument in argv if argument != left_out])\n\n\ndef run_step(step: str, values: dict[str, object], tracking: str, folder: Path) -> None:\n    \"\"\"Runs a component's command, as Azure ML would.\"\"\"\n    command = re.sub(r\"\\$\\[\\[.*?\\]\\]\", \"\", component_of(step).command)\n    command = re.sub(r\"\\$\\{\\{\\w+\\.(\\w+)\\}\\}\", lambda match: str(values[match[1]]), command)\n    script, *argv = shlex.split(command)[1:]\n    environment = os.environ | {\"PYTHONPATH\": str(ROOT / \"src\"), \"MLFLOW_TRACKING_URI\": tracking}\n    subprocess.run([sys.executable, ROOT / \"src\" / step / script, *argv], cwd=folder, env=environment, check=True)\n\n\ndef test_the_steps_run_one_after_the_other("
    + ((stack1 = alias3(alias2(depth0, "fixtures", {"start":{"line":54,"column":45},"end":{"line":54,"column":53}} ), depth0)) != null ? stack1 : "")
    + ") -> None:\n    tracking = (tmp_path / \"mlruns\").as_uri()\n    made = {f\"parent.inputs.{name}\": value for name, value in PIPELINE.get(\"inputs\", {}).items()}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"given"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "")
    + "    for step, job in PIPELINE[\"jobs\"].items():\n        component = component_of(step)\n        outputs = {name: tmp_path / f\"{step}_{name}\" for name in component.outputs}\n        inputs = {name: value.default for name, value in component.inputs.items()}\n        inputs |= {name: made[value.strip(\"${} \")] for name, value in job.get(\"inputs\", {}).items()}\n        run_step(step, inputs | outputs, tracking, tmp_path)\n        made |= {f\"parent.jobs.{step}.outputs.{name}\": folder for name, folder in outputs.items()}\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"results"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":0},"end":{"line":70,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "tests/test_step.py": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\ndef test_defaults() -> None:\n    args = "
    + ((stack1 = alias2(alias1(depth0, "parseArgs", {"start":{"line":16,"column":13},"end":{"line":16,"column":22}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "defaultArgv", {"start":{"line":16,"column":27},"end":{"line":16,"column":38}} ), depth0)) != null ? stack1 : "")
    + ")\n    assert "
    + ((stack1 = alias2(alias1(depth0, "defaults", {"start":{"line":17,"column":13},"end":{"line":17,"column":21}} ), depth0)) != null ? stack1 : "")
    + "\n\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\ndef test_"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":22,"column":11},"end":{"line":22,"column":15}} ), depth0)) != null ? stack1 : "")
    + "(argv: list[str]"
    + ((stack1 = alias2(alias1(depth0, "fixtures", {"start":{"line":22,"column":35},"end":{"line":22,"column":43}} ), depth0)) != null ? stack1 : "")
    + ") -> None:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":25,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\"\"\"Tests of the step `"
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":1,"column":24},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + "`.\"\"\"\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "")
    + "\n\n@pytest.fixture\ndef argv("
    + ((stack1 = alias2(alias1(depth0, "argvParameters", {"start":{"line":9,"column":11},"end":{"line":9,"column":25}} ), depth0)) != null ? stack1 : "")
    + ") -> list[str]:\n    \"\"\"The arguments of the step: small data, temporary folders, and defaults for the rest.\"\"\"\n    return ["
    + ((stack1 = alias2(alias1(depth0, "argv", {"start":{"line":11,"column":14},"end":{"line":11,"column":18}} ), depth0)) != null ? stack1 : "")
    + "]\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"defaults"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"units"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "")
    + "\ndef test_main(argv: list[str]) -> None:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"mainLines"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":32,"column":9}}})) != null ? stack1 : "");
},"useData":true},
};
