import { h, type XElement, type XNode } from '../xml/element.ts';

/** What differs between QTI 2.1 and QTI 3.0: namespaces, templates and the spelling of names. */
export interface Dialect {
  readonly namespace: string;
  readonly schemaLocation: string;
  readonly templates: string;
  readonly resourceType: string;
  readonly manifest: {
    readonly namespace: string;
    readonly schema: string;
    readonly version: string;
    readonly lom: string;
    readonly metadata: string;
  };
  /** A QTI element, given by its QTI 2.1 names. */
  make(
    name: string,
    attributes?: Readonly<Record<string, string | undefined>>,
    ...children: readonly (XNode | readonly XNode[])[]
  ): XElement;
  /** The body of a feedback. */
  body(children: readonly XNode[]): readonly XNode[];
}

export const QTI21: Dialect = {
  namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  schemaLocation: 'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
  templates: 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/',
  resourceType: 'imsqti_item_xmlv2p1',
  manifest: {
    namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'QTIv2.1 Package',
    version: '1.0.0',
    lom: 'http://ltsc.ieee.org/xsd/LOM',
    metadata: 'http://www.imsglobal.org/xsd/imsqti_metadata_v2p1',
  },
  make: h,
  body: (children) => children,
};

export const QTI3: Dialect = {
  namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
  schemaLocation:
    'http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
  templates: 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/',
  resourceType: 'imsqti_item_xmlv3p0',
  manifest: {
    namespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    version: '3.0.0',
    lom: 'http://ltsc.ieee.org/xsd/LOM',
    metadata: 'http://www.imsglobal.org/xsd/imsqti_metadata_v3p0',
  },
  make: (name, attributes = {}, ...children) =>
    h(
      `qti-${kebab(name)}`,
      Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key.includes(':') ? key : kebab(key), value]),
      ),
      ...children,
    ),
  body: (children) => [h('qti-content-body', {}, children)],
};

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** An element of QTI 3 by its QTI 2.1 names, with all below it; one of QTI 2 as it is. */
export function asQti2(node: XElement): XElement {
  const own = node.name.startsWith('qti-');
  const attributes = own
    ? Object.fromEntries(Object.entries(node.attributes).map(([key, value]) => [camel(key), value]))
    : node.attributes;
  return {
    name: own ? camel(node.name.slice(4)) : node.name,
    attributes,
    children: node.children.map((child) => (typeof child === 'string' ? child : asQti2(child))),
  };
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
