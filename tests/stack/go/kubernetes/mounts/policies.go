package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	v1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

const (
	policyLabel      = "openpolicyagent.org/policy"
	statusAnnotation = "openpolicyagent.org/kube-mgmt-status"
)

// policyWatcher keeps OPA's policies equal to the data of the ConfigMaps labelled as policies, one policy per
// key under the id NAMESPACE/CONFIGMAP/KEY, and says on each ConfigMap what OPA thought of it. All work is done
// by one goroutine (run); the informer only wakes it.
type policyWatcher struct {
	client    kubernetes.Interface
	namespace string
	opa       *opa
	offFile   string
	lister    func() []*v1.ConfigMap
	wake      chan struct{}

	accepted map[string]string  // policy id → text OPA holds
	refused  map[string]refusal // policy id → text OPA did not take (it then keeps the one before)
}

type refusal struct {
	text   string
	answer json.RawMessage
}

func newPolicyWatcher(client kubernetes.Interface, namespace string, opa *opa, offFile string) *policyWatcher {
	return &policyWatcher{
		client: client, namespace: namespace, opa: opa, offFile: offFile,
		wake: make(chan struct{}, 1), accepted: map[string]string{}, refused: map[string]refusal{},
	}
}

func (w *policyWatcher) watch(_ context.Context, factory informers.SharedInformerFactory) error {
	informer := factory.Core().V1().ConfigMaps().Informer()
	w.lister = func() []*v1.ConfigMap {
		var found []*v1.ConfigMap
		for _, object := range informer.GetStore().List() {
			if configMap := object.(*v1.ConfigMap); configMap.Labels[policyLabel] == "rego" {
				found = append(found, configMap)
			}
		}
		slices.SortFunc(found, func(a, b *v1.ConfigMap) int { return strings.Compare(a.Name, b.Name) })
		return found
	}
	_, err := informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    func(any) { w.notify() },
		UpdateFunc: func(any, any) { w.notify() },
		DeleteFunc: func(any) { w.notify() },
	})
	return err
}

func (w *policyWatcher) notify() {
	select {
	case w.wake <- struct{}{}:
	default: // a round is due already
	}
}

func (w *policyWatcher) run(ctx context.Context) {
	// The tick notices an OPA that came back empty, an OPA that was down, and the switch in offFile.
	tick := time.NewTicker(300 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-w.wake:
		case <-tick.C:
			w.forgetIfRestarted(ctx)
		}
		if _, err := os.Stat(w.offFile); err == nil {
			continue
		}
		w.round(ctx)
	}
}

// forgetIfRestarted: policies live in OPA's memory, so one of ours missing means that all of them are.
func (w *policyWatcher) forgetIfRestarted(ctx context.Context) {
	if len(w.accepted) == 0 {
		return
	}
	known, err := w.opa.has(ctx, slices.Min(slices.Collect(maps.Keys(w.accepted))))
	if err == nil && !known {
		log.Print("OPA has lost its policies: putting all of them again")
		clear(w.accepted)
		clear(w.refused)
	}
}

// round does what is missing between the ConfigMaps and OPA; with nothing to do it sends nothing.
func (w *policyWatcher) round(ctx context.Context) {
	wanted := map[string]bool{}
	for _, configMap := range w.lister() {
		for key := range configMap.Data {
			wanted[w.id(configMap, key)] = true
		}
		if err := w.load(ctx, configMap); err != nil {
			return // OPA or the API server is not there: the next tick tries again
		}
	}
	for id := range w.accepted {
		if wanted[id] {
			continue
		}
		if err := w.opa.remove(ctx, id); err != nil {
			log.Printf("deleting %s: %v", id, err)
			continue
		}
		log.Printf("deleted %s", id)
		delete(w.accepted, id)
		delete(w.refused, id)
	}
}

// load puts what is new in one ConfigMap and writes on it what OPA said. A text that OPA refused is not sent
// again: as with the real watcher, it takes a change of the text or a restart of OPA.
func (w *policyWatcher) load(ctx context.Context, configMap *v1.ConfigMap) error {
	var status = map[string]any{"status": "ok"}
	for _, key := range slices.Sorted(maps.Keys(configMap.Data)) {
		id, text := w.id(configMap, key), configMap.Data[key]
		before, held := w.accepted[id]
		no, refusedOnce := w.refused[id]
		switch {
		case refusedOnce && no.text == text:
			status = map[string]any{"status": "error", "error": no.answer}
			continue
		case held && before == text && !refusedOnce:
			continue
		}
		err := w.opa.put(ctx, id, text)
		var answer *rejected
		if errors.As(err, &answer) {
			log.Printf("refused %s: %v", id, err)
			w.refused[id] = refusal{text, answer.answer}
			status = map[string]any{"status": "error", "error": answer.answer}
		} else if err != nil {
			return err
		} else {
			log.Printf("put %s", id)
			w.accepted[id] = text
			delete(w.refused, id)
		}
	}
	return w.annotate(ctx, configMap, status)
}

func (w *policyWatcher) annotate(ctx context.Context, configMap *v1.ConfigMap, status map[string]any) error {
	text, err := json.Marshal(status)
	if err != nil || configMap.Annotations[statusAnnotation] == string(text) {
		return err
	}
	patch, err := json.Marshal(map[string]any{"metadata": map[string]any{
		"annotations": map[string]string{statusAnnotation: string(text)}}})
	if err == nil {
		_, err = w.client.CoreV1().ConfigMaps(w.namespace).Patch(
			ctx, configMap.Name, types.MergePatchType, patch, metav1.PatchOptions{FieldManager: "kube-mgmt"})
	}
	if apierrors.IsNotFound(err) {
		return nil
	}
	if err != nil {
		log.Printf("status of ConfigMap %s: %v", configMap.Name, err)
	}
	return err
}

func (w *policyWatcher) id(configMap *v1.ConfigMap, key string) string {
	return w.namespace + "/" + configMap.Name + "/" + key
}
