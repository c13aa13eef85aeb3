import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsOf, parseXml } from "../testing/read-xml.ts";
import type { Answer } from "./answer.ts";
import { writeAnswer } from "./formats.ts";

const nasty = "a < b && c > \"d\" 'e' ]]> \r\n\t\u0000\u000b\ud800 żółć 🚧 \ufffe <script>";

const golden: { name: string; answer: Answer; xml: string; json: string }[] = [
  {
    name: "services",
    answer: {
      root: "services",
      facts: [
        {
          service_code: "001",
          service_name: "Cans & bins",
          description: null,
          metadata: true,
          type: "realtime",
          keywords: "bin, can",
          group: "Waste",
        },
      ],
    },
    xml:
      '<?xml version="1.0" encoding="utf-8"?>\n' +
      "<services><service><service_code>001</service_code><service_name>Cans &amp; bins</service_name><description/>" +
      "<metadata>true</metadata><type>realtime</type><keywords>bin, can</keywords><group>Waste</group></service></services>\n",
    json:
      '[{"service_code":"001","service_name":"Cans & bins","description":null,"metadata":true,"type":"realtime",' +
      '"keywords":"bin, can","group":"Waste"}]',
  },
  {
    name: "a service definition",
    answer: {
      root: "service_definition",
      facts: {
        service_code: "001",
        attributes: [
          { variable: true, code: "SIZE", order: 1, values: [{ key: "01", name: "big" }] },
          { variable: false, code: "HINT", order: 2, values: undefined },
        ],
      },
    },
    xml:
      '<?xml version="1.0" encoding="utf-8"?>\n' +
      "<service_definition><service_code>001</service_code><attributes>" +
      "<attribute><variable>true</variable><code>SIZE</code><order>1</order>" +
      "<values><value><key>01</key><name>big</name></value></values></attribute>" +
      "<attribute><variable>false</variable><code>HINT</code><order>2</order></attribute>" +
      "</attributes></service_definition>\n",
    json:
      '{"service_code":"001","attributes":[{"variable":true,"code":"SIZE","order":1,"values":[{"key":"01","name":"big"}]},' +
      '{"variable":false,"code":"HINT","order":2}]}',
  },
  {
    name: "one request",
    answer: { root: "service_requests", facts: [{ service_request_id: "7K3F-9QMX", lat: 52.4064, media_url: null }] },
    xml:
      '<?xml version="1.0" encoding="utf-8"?>\n' +
      "<service_requests><request><service_request_id>7K3F-9QMX</service_request_id><lat>52.4064</lat><media_url/>" +
      "</request></service_requests>\n",
    json: '[{"service_request_id":"7K3F-9QMX","lat":52.4064,"media_url":null}]',
  },
  {
    name: "an empty list",
    answer: { root: "service_requests", facts: [] },
    xml: '<?xml version="1.0" encoding="utf-8"?>\n<service_requests/>\n',
    json: "[]",
  },
];

describe("formats of Open311", () => {
  for (const { name, answer, xml, json } of golden) {
    it(`writes ${name} as XML and, without its outer name, as JSON`, () => {
      assert.equal(writeAnswer(answer, "xml"), xml);
      assert.equal(writeAnswer(answer, "json"), json);
    });
  }

  it("tells any text alike in both formats, without what XML forbids", () => {
    const answer: Answer = { root: "errors", facts: [{ code: "400", description: nasty }] };
    const read = factsOf(parseXml(writeAnswer(answer, "xml")));
    const json = JSON.parse(writeAnswer(answer, "json")) as { description: string }[];
    assert.deepEqual(read, json);
    assert.equal(json[0]!.description, nasty.replace(/[\0\u000b\ud800\ufffe]/gu, ""));
  });
});
