import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeChange,
  type OnConnectEnd,
  type OnConnectStart,
  ReactFlow,
  SelectionMode,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { serviceOfNode } from '../graph/node-ids.ts';
import type { FlowEdge, FlowNode } from '../state/flow-nodes.ts';
import { useCanvas, useCanvasTools } from './canvas-context.ts';
import { ConnectionLine } from './connection-line.tsx';
import { LIMITS } from './make-viewport.ts';
import { MissingCard } from './missing-card.tsx';
import { RelationEdge } from './relation-edge.tsx';
import { ServiceCard } from './service-card.tsx';
import { useSelectionChanges } from './use-selection-changes.ts';

const NODE_TYPES = { service: ServiceCard, missing: MissingCard };
const EDGE_TYPES = { relation: RelationEdge };
/** Above this many services only those in view are drawn. */
const MANY = 100;
const MULTI_KEYS = ['Shift', 'Meta', 'Control'];

/** React Flow, fed from the model; what it reports goes to gestures. */
export function Flow({ helpId }: { readonly helpId: string }) {
  const { model, gestures } = useCanvasTools();
  const nodes = useCanvas((state) => state.nodes);
  const edges = useCanvas((state) => state.edges);
  const minimap = useCanvas((state) => state.minimap);
  const selection = useSelectionChanges(model);
  useFit();
  const many = nodes.length > MANY;
  const travel = useTravel();
  const connect = useConnectByDrag();
  const openMenu = useContextMenu();
  return (
    <ReactFlow<FlowNode, FlowEdge>
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      aria-label="Services and their dependencies"
      aria-describedby={helpId}
      onNodesChange={(changes: NodeChange<FlowNode>[]) => {
        model.changeNodes(changes);
        selection.onNodes(changes);
      }}
      onEdgesChange={selection.onEdges}
      onSelectionStart={selection.onMarqueeStart}
      onSelectionEnd={selection.onMarqueeEnd}
      onNodeClick={(event, { id }) => {
        const { connecting } = model.store.getState();
        model.set({ active: id });
        if (connecting?.via === 'keys') {
          gestures.connector.over(serviceOfNode(id));
          gestures.connector.finish();
        } else selection.onClick(event, id);
      }}
      onEdgeClick={(_, { id }) => model.set({ active: id })}
      onNodeMouseEnter={(_, { id }) => model.set({ hovered: id })}
      onNodeMouseLeave={() => model.set({ hovered: undefined })}
      onNodeDragStop={(_, _node, dragged) =>
        gestures.place(
          new Map(
            dragged.flatMap(({ id, position }) => {
              const name = serviceOfNode(id);
              const { x, y } = position;
              return name === undefined ? [] : [[name, { x: Math.round(x), y: Math.round(y) }]];
            }),
          ),
        )
      }
      onConnectStart={connect.onStart}
      onConnectEnd={connect.onEnd}
      connectionLineComponent={ConnectionLine}
      connectOnClick={false}
      onDoubleClick={(event) => {
        if (isPane(event.target)) {
          gestures.add(gestures.viewport.toCanvas({ x: event.clientX, y: event.clientY }));
        }
      }}
      onNodeContextMenu={(event, { id }) =>
        openMenu(event, serviceOfNode(id) === undefined ? 'canvas' : 'service', id)
      }
      onEdgeContextMenu={(event, { id }) => openMenu(event, 'edge', id)}
      onPaneContextMenu={(event) => openMenu(event, 'canvas', undefined)}
      disableKeyboardA11y
      deleteKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      selectionKeyCode="Shift"
      multiSelectionKeyCode={MULTI_KEYS}
      selectionMode={SelectionMode.Partial}
      zoomOnDoubleClick={false}
      nodeDragThreshold={1}
      connectionDragThreshold={3}
      {...LIMITS}
      onMoveStart={(event) => {
        if (event) gestures.viewport.leave();
        if (many) travel(true);
      }}
      {...(many && { onMoveEnd: () => travel(false) })}
      onlyRenderVisibleElements={many}
      elevateNodesOnSelect
    >
      <Background
        variant={BackgroundVariant.Dots}
        gap={22}
        size={1.6}
        color="var(--cc-canvas-dots)"
      />
      {minimap && (
        <MiniMap<FlowNode>
          pannable
          zoomable
          ariaLabel="Overview map"
          nodeClassName={({ selected }) => (selected ? 'selected' : '')}
          nodeBorderRadius={20}
        />
      )}
    </ReactFlow>
  );
}

/** Fits the picture into view whenever the model asks, at once and without a journey. */
function useFit(): void {
  const { gestures } = useCanvasTools();
  const requests = useCanvas((state) => state.fitRequests);
  const root = useStore(({ domNode }) => domNode);
  useEffect(() => {
    if (requests > 0) gestures.fit(true);
  }, [gestures, requests]);
  useEffect(() => {
    if (!root) return;
    const observer = new ResizeObserver(() => gestures.resized());
    observer.observe(root);
    return () => observer.disconnect();
  }, [gestures, root]);
}

/** While a large picture is moved it is one picture to the browser, not hundreds of cards and lines. */
function useTravel(): (moving: boolean) => void {
  const store = useStoreApi();
  return (moving) => {
    const viewport = store.getState().domNode?.querySelector<HTMLElement>('.react-flow__viewport');
    if (viewport) viewport.style.willChange = moving ? 'transform' : '';
  };
}

function isPane(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane');
}

/** A drag from a handle: the whole card below the pointer counts as target. */
function useConnectByDrag() {
  const { model, gestures } = useCanvasTools();
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const onStart: OnConnectStart = (_, { nodeId, handleType }) => {
    const name = nodeId === null ? undefined : serviceOfNode(nodeId);
    const direction = handleType === 'target' ? 'in' : 'out';
    if (name === undefined) return;
    gestures.connector.start(name, direction, 'pointer');
    const aim = ({ clientX, clientY }: PointerEvent) =>
      gestures.connector.over(serviceAt(clientX, clientY));
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      gestures.connector.cancel();
      gestures.viewport.dropLine();
    };
    window.addEventListener('pointermove', aim);
    window.addEventListener('keydown', leave, true);
    stop.current = () => {
      window.removeEventListener('pointermove', aim);
      window.removeEventListener('keydown', leave, true);
    };
  };
  const onEnd: OnConnectEnd = () => {
    stop.current();
    if (model.store.getState().connecting?.via === 'pointer') gestures.connector.finish();
  };
  return { onStart, onEnd };
}

function serviceAt(x: number, y: number): string | undefined {
  const node = document.elementFromPoint(x, y)?.closest('.react-flow__node');
  const id = node?.getAttribute('data-id');
  return id ? serviceOfNode(id) : undefined;
}

function useContextMenu() {
  const { model, gestures } = useCanvasTools();
  return (
    event: MouseEvent | globalThis.MouseEvent,
    on: 'service' | 'edge' | 'canvas',
    id: string | undefined,
  ) => {
    event.preventDefault();
    if (id !== undefined) model.set({ active: id });
    const at = { x: event.clientX, y: event.clientY };
    model.set({ menu: { on, id, at, place: gestures.viewport.toCanvas(at) } });
  };
}
