import { XmlAttributeComponent, XmlComponent } from 'docx';

type Attributes = Readonly<Record<string, string | number>>;

class WordAttributes extends XmlAttributeComponent<Attributes> {}

/** An element that the library has no class for, such as the two ends of a move. */
export class WordElement extends XmlComponent {
  /** The name and the attributes' names with their prefix: `w:moveTo`. */
  constructor(name: string, attributes: Attributes, children: readonly XmlComponent[] = []) {
    super(name);
    this.root.push(new WordAttributes(attributes), ...children);
  }
}
